//! The words of the list of reviews, of one that is read, and of two compared.
