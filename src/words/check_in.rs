//! What is asked and said when one checks in on a goal.
