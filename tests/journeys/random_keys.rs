//! Thousands of keys as they come, in two windows: whatever is pressed, pasted, clicked or resized, nothing falls over, and the
//! journal says what it should at the end.

use std::collections::VecDeque;

use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use shirube::domain::Lang;
use shirube::run::Wish;

use crate::desk::{Home, TODAY, Window};
use crate::invariants;

/// How many inputs one walk has.
const STEPS: usize = 10_000;

/// How many walks the long run has: a million inputs.
const WALKS: u64 = 100;

/// Set to what a failed run printed, it is run again.
const SEED: &str = "SHIRUBE_KEYS_SEED";

/// How many of the last inputs are shown when something fell over.
const TRAIL: usize = 300;

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
    "M",
    ":",
    "V",
    "V",
    "z",
    "x",
    "x",
    "t",
    "t",
    "T",
    "@",
    "#",
    "f",
    "v",
    "[",
    "]",
    "y",
    "w",
    "L",
    "H",
    "A",
    "<C-l>",
    "<C-p>",
    "<S-Down>",
    " <Enter>",
    " 1<Enter>",
    "@fri<Enter>",
    "zfri<Enter>",
    "x<Enter>",
    "t<Enter>",
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

/// The days on which windows are opened: what was planned passes, what was put off comes back.
const DAYS: &[&str] = &[
    TODAY,
    TODAY,
    "2026-11-23",
    "2026-11-30",
    "2026-12-05",
    "2027-01-01",
];

#[test]
fn no_keys_bring_it_down_in_english() {
    walk(Lang::En, 1);
}

#[test]
fn no_keys_bring_it_down_in_japanese() {
    walk(Lang::Ja, 2);
}

/// Run with `cargo test --test journeys -- --ignored a_million`; the seed of a failed walk is printed.
#[test]
#[ignore = "takes minutes"]
fn a_million_keys_bring_nothing_down() {
    if let Ok(seed) = std::env::var(SEED) {
        let seed: u64 = seed.parse().unwrap();
        return walk(language(seed), seed);
    }
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let first = since.unwrap().as_secs() << 8;
    for seed in first..first + WALKS {
        walk(language(seed), seed);
    }
}

/// Each language has half of the seeds.
const fn language(seed: u64) -> Lang {
    if seed.is_multiple_of(2) {
        Lang::Ja
    } else {
        Lang::En
    }
}

fn walk(lang: Lang, seed: u64) {
    let home = Home::new();
    fill(&home, lang);
    let mut trail = Trail::new(seed);
    let mut chance = Chance(seed);
    let mut windows = [home.start(TODAY, lang), home.start(TODAY, lang)];
    for _ in 0..STEPS {
        // The second window is where something happens now and then.
        let at = usize::from(chance.below(10) == 0);
        let input = match chance.below(24) {
            0..16 => Input::Press(chance.one_of(KEYS)),
            16 | 17 => Input::Commit(chance.one_of(TEXTS)),
            18 | 19 => Input::Paste(chance.one_of(TEXTS)),
            20 => Input::Resize(chance.one_of(SIZES)),
            21 | 22 => Input::Mouse(chance.one_of(MOUSE), chance.below(120), chance.below(36)),
            _ => Input::Wait,
        };
        trail.note(at, input);
        let window = &mut windows[at];
        happen(window, input);
        match window.wish() {
            Some(Wish::Quit) => {
                let (width, height) = chance.one_of(SIZES);
                *window = home.start(chance.one_of(DAYS), lang).sized(width, height);
            }
            Some(Wish::Edit(text)) => {
                let more = chance.one_of(TEXTS);
                window.hand_back(&format!("{text}{more}"));
            }
            _ => {}
        }
        let picture = window.draw();
        assert_eq!(picture.fault(), None, "{}", picture.text());
    }
    invariants::check(&home);
}

/// A journal in which something of everything stands.
fn fill(home: &Home, lang: Lang) {
    let mut window = home.open(lang);
    for name in lang.pick(["Jane Smith", "Bob"], ["田中 優子", "佐藤"]) {
        for text in &TEXTS[3..7] {
            window.log(name, &format!("{text}\n{}", TEXTS[5]));
        }
    }
}

fn happen(window: &mut Window, input: Input) {
    match input {
        Input::Press(keys) => _ = window.press(keys),
        Input::Commit(text) => _ = window.commit(text),
        Input::Paste(text) => _ = window.paste(text),
        Input::Resize((width, height)) => window.resize(width, height),
        Input::Mouse(kind, column, row) => {
            let event = MouseEvent {
                kind,
                column: column as u16,
                row: row as u16,
                modifiers: KeyModifiers::NONE,
            };
            window.happens(Event::Mouse(event));
        }
        Input::Wait => _ = window.wait(),
    }
}

/// What a mouse does.
const MOUSE: &[MouseEventKind] = &[
    MouseEventKind::Down(MouseButton::Left),
    MouseEventKind::Down(MouseButton::Left),
    MouseEventKind::Up(MouseButton::Left),
    MouseEventKind::Drag(MouseButton::Left),
    MouseEventKind::Down(MouseButton::Right),
    MouseEventKind::ScrollDown,
    MouseEventKind::ScrollUp,
    MouseEventKind::Moved,
];

/// One thing that happens.
#[derive(Clone, Copy, Debug)]
enum Input {
    Press(&'static str),
    Commit(&'static str),
    Paste(&'static str),
    Resize((u16, u16)),
    Mouse(MouseEventKind, usize, usize),
    Wait,
}

/// The last inputs, which are printed when something falls over.
struct Trail {
    seed: u64,
    last: VecDeque<(usize, Input)>,
}

impl Trail {
    const fn new(seed: u64) -> Self {
        Self {
            seed,
            last: VecDeque::new(),
        }
    }

    fn note(&mut self, window: usize, input: Input) {
        self.last.truncate(TRAIL - 1);
        self.last.push_front((window, input));
    }
}

impl Drop for Trail {
    fn drop(&mut self) {
        if std::thread::panicking() {
            for (window, input) in self.last.iter().rev() {
                println!("{window} {input:?}");
            }
            println!("{SEED}={} runs it again", self.seed);
        }
    }
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
