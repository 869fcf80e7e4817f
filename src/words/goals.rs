//! The words of the goals: the list, the detail with its chart, and the rules by which a goal stands.
