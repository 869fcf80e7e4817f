//! The lines by which a meeting is remembered.

use shirube::domain::note::brief_lines;

#[test]
fn a_meeting_is_remembered_by_the_prose_above_its_takeaways() {
    for (note, lines) in [
        ("", &[][..]),
        ("\n\n", &[]),
        (
            "Zoom, 18:00.\nAbout the axis.",
            &["Zoom, 18:00.", "About the axis."],
        ),
        (
            "  転職の軸について話した。\n\n来期の役割は保留。\n\n> 結論から話すこと\n  もう一行\n\nあとがき",
            &["転職の軸について話した。", "来期の役割は保留。"],
        ),
        ("? how\n\nAfterwards we ate.", &["Afterwards we ate."]),
        ("> only marks\n[] here", &[]),
        (
            "#private\nBetween us.\n```\ncode\n```\nMore.",
            &["Between us.", "More."],
        ),
        ("With\r\nCRLF\r\n", &["With", "CRLF"]),
    ] {
        assert_eq!(brief_lines(note), lines, "{note:?}");
    }
}
