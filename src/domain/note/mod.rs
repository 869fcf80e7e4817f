//! The note's grammar: takeaways are read from plain text, and the text is never rewritten.
//!
//! | question | answer |
//! |---|---|
//! | Which line is a takeaway? | One that begins with a mark, also behind `- ` or `・`. Behind an ASCII mark stands a blank or a Japanese letter (full-width letters and digits among them), behind a full-width one anything but punctuation, an opening bracket excepted. Words follow on the line. |
//! | What is ticked? | Only an action: `[x] [X] [ｘ] ［ｘ］`. `「X」` is how a Japanese sentence names a thing. |
//! | What stands at any indent? | Only `- [ ]`, `- []` and `- [x]`; any other mark on an indented line continues the takeaway above. |
//! | What is code? | Fences of three or more backticks or tildes at any indent, if they are closed. |
//! | Where does a takeaway end? | At a blank line, a line that is not indented, one `　`, another mark, code. |
//! | Which day is due? | The first valid one. A date without a year is the next to come, today included; 29 February that of the next leap year; `@25日` the next month that has one. `@3m` is three months on. |
//! | When does a period count? | `@来週`, `@来月` are its first day; `@今週`, `@今月`, `@来週中` its last. |
//! | Where does a day end? | At a blank, punctuation or まで に は 中, but not at a sign that ties words together: `@fri.example`, `@12/1/2026`. |
//! | What is a tag? | As typed up to a blank or punctuation, `-` and `_` within a word allowed; two that fold to one are one. |
//! | What is private? | With `#private` or `#内緒` in it, a takeaway; alone on a line that continues none, the entry. |
//! | What does an escape do? | `\ ＼ ¥ ￥` right before a mark, `@day`, `#tag`, or before what would end a continuation, makes it text. In a takeaway's text that escape is left out; before anything else it is an ordinary letter. |

mod brief;
mod escape;
mod letter;
mod likeness;
mod mark;
mod outline;
pub(super) mod pairing;
mod print;
mod read;
mod reconcile;
mod tag;
mod when;
mod word;

pub use brief::brief_lines;
pub use outline::{LineKind, outline};
pub use print::print;
pub use read::{Hint, HintKind, Line, Reading, has_no_words, hints_in, read, read_one};
pub use reconcile::{Loaded, Reconciled, reconcile};
pub use tag::{is_private, is_tag};
pub use word::{Word, WordKind, says_private, words_in};
