//! Thousands of keys as they come: whatever is pressed, pasted or resized, nothing falls over.

use shirube::domain::Lang;
use shirube::run::Wish;

use crate::desk::Home;

/// How many inputs one walk has.
const STEPS: usize = 3000;

/// What is pressed. Ways in and out of everything come more than once, so that walks get far.
const KEYS: &[&str] = &[
    "m",
    "m",
    "n",
    "e",
    "e",
    "E",
    "d",
    "a",
    "u",
    "u",
    "U",
    "1",
    "2",
    "3",
    "3",
    "4",
    "?",
    "q",
    "j",
    "k",
    "g",
    "G",
    "l",
    "h",
    " ",
    "y",
    "ｊ",
    "？",
    "　",
    "あ",
    "4",
    "6",
    "<C-s>",
    "<C-s>",
    "<C-s>",
    "<C-s>",
    "<C-g>",
    "<C-z>",
    "<C-y>",
    "<C-a>",
    "<C-x>",
    "<C-c>",
    "<C-v>",
    "<C-w>",
    "<C-k>",
    "<A-Back>",
    "<Esc>",
    "<Esc>",
    "<Esc>",
    "<Enter>",
    "<Enter>",
    "<Enter>",
    "<Tab>",
    "<Tab>",
    "<S-Tab>",
    "<S-Tab>",
    "<Up>",
    "<Down>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<S-Left>",
    "<S-Up>",
    "<C-Left>",
    "<C-Right>",
    "<C-Home>",
    "<C-End>",
    "<Home>",
    "<End>",
    "<PgUp>",
    "<PgDn>",
    "<Back>",
    "<Del>",
    "<F1>",
    "<A-x>",
    "<Esc><Esc>m<Down>> 助言\n[] 行動 @fri<C-s>",
    "<Esc><Esc>4a佐藤<C-s>",
    "<Esc><Esc>2Ge<C-Home><C-k><C-s>",
    "<Esc><Esc>2j<Enter>",
];

/// What is committed or pasted.
const TEXTS: &[&str] = &[
    "田中",
    "田中, 佐藤",
    "山田 花子、👨‍👩‍👧‍👦",
    "> 結論から話すこと @12/1\n",
    "[] 👍🏽 write it down #tag\n  and go on\n",
    "() 約束\n? 質問 @13/45\n! 学び\n< お礼\n& 紹介",
    "「」 e\u{301} か\u{3099} ｶﾞ \u{202e}abc\u{200b}\t\u{1b}[31m\r\nx",
    "2026-11-20",
    "来週金曜",
    "18:30",
    "99999999999999999999",
    "```\n> code\n",
    "jjkkme",
    "\u{301}",
    "",
];

/// The sizes a window takes.
const SIZES: &[(u16, u16)] = &[
    (80, 24),
    (80, 24),
    (120, 36),
    (100, 12),
    (40, 12),
    (57, 17),
    (39, 11),
    (1, 1),
    (200, 60),
];

#[test]
fn no_keys_bring_it_down_in_english() {
    walk(Lang::En, 1);
}

#[test]
fn no_keys_bring_it_down_in_japanese() {
    walk(Lang::Ja, 2);
}

fn walk(lang: Lang, seed: u64) {
    let home = Home::new();
    let mut window = home.open(lang);
    let mut chance = Chance(seed);
    for _ in 0..STEPS {
        let input = match chance.below(20) {
            0..14 => Input::Press(chance.one_of(KEYS)),
            14 | 15 => Input::Commit(chance.one_of(TEXTS)),
            16 | 17 => Input::Paste(chance.one_of(TEXTS)),
            18 => Input::Resize(chance.one_of(SIZES)),
            _ => Input::Wait,
        };
        // What led to a panic is read in the test's output.
        println!("{input:?}");
        match input {
            Input::Press(keys) => _ = window.press(keys),
            Input::Commit(text) => _ = window.commit(text),
            Input::Paste(text) => _ = window.paste(text),
            Input::Resize((width, height)) => window.resize(width, height),
            Input::Wait => _ = window.wait(),
        }
        match window.wish() {
            Some(Wish::Quit) => {
                let (width, height) = chance.one_of(SIZES);
                window = home.open(lang).sized(width, height);
            }
            Some(Wish::Edit(text)) => {
                let more = chance.one_of(TEXTS);
                window.hand_back(&format!("{text}{more}"));
            }
            Some(Wish::Suspend) | None => {}
        }
        let picture = window.draw();
        assert_eq!(picture.fault(), None, "{}", picture.text());
    }
}

/// One thing that happens.
#[derive(Clone, Copy, Debug)]
enum Input {
    Press(&'static str),
    Commit(&'static str),
    Paste(&'static str),
    Resize((u16, u16)),
    Wait,
}

/// Numbers that look like chance and are the same in each run: splitmix64 (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % count as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}
