//! Text as a terminal shows it: measured in columns, moved by grapheme clusters, wrapped as Japanese is.
