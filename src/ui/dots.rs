//! The dots of braille, by which pictures are drawn finer than cells: two across and four down in each.

/// The dot of a cell at this column (0 or 1) and row (0 to 3); elsewhere there is none.
pub(super) const fn dot(x: usize, y: usize) -> u8 {
    match (x, y) {
        (0, 0) => 0x01,
        (0, 1) => 0x02,
        (0, 2) => 0x04,
        (0, 3) => 0x40,
        (1, 0) => 0x08,
        (1, 1) => 0x10,
        (1, 2) => 0x20,
        (1, 3) => 0x80,
        _ => 0,
    }
}

/// The glyph with these dots; `None` where there are none.
pub(super) fn glyph(dots: u8) -> Option<char> {
    char::from_u32(0x2800 + u32::from(dots)).filter(|_| dots > 0)
}
