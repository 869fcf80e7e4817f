//! The words of a goal's form, of the pass that sharpens it, and of moving it to another state.
