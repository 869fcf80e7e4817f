//! Goals and the month-end review on the first screen.
