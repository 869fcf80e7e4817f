//! The note's grammar: takeaways are read from plain text, and the text is never rewritten.
