//! What the month-end review asks and says, step by step.
