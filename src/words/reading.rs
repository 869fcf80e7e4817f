//! How the words of commands and kinds are read in kana, so that typing a reading finds them.

/// The words in kanji with their readings; what is part of a longer one stands behind it.
const READINGS: [(&str, &str); 84] = [
    ("一時退避", "いちじたいひ"),
    ("複数選択", "ふくすうせんたく"),
    ("報告済", "ほうこくず"),
    ("未完了", "みかんりょう"),
    ("入力欄", "にゅうりょくらん"),
    ("選択肢", "せんたくし"),
    ("一方", "いっぽう"),
    ("下書", "したが"),
    ("両方", "りょうほう"),
    ("中断", "ちゅうだん"),
    ("中止", "ちゅうし"),
    ("予定", "よてい"),
    ("今日", "きょう"),
    ("保存", "ほぞん"),
    ("候補", "こうほ"),
    ("先頭", "せんとう"),
    ("報告", "ほうこく"),
    ("完了", "かんりょう"),
    ("実行", "じっこう"),
    ("履歴", "りれき"),
    ("左右", "さゆう"),
    ("日付", "ひづけ"),
    ("日時", "にちじ"),
    ("月初", "げっしょ"),
    ("月末", "げつまつ"),
    ("期日", "きじつ"),
    ("末尾", "まつび"),
    ("本文", "ほんぶん"),
    ("段階", "だんかい"),
    ("決定", "けってい"),
    ("画面", "がめん"),
    ("相手", "あいて"),
    ("移動", "いどう"),
    ("終了", "しゅうりょう"),
    ("編集", "へんしゅう"),
    ("記録", "きろく"),
    ("追加", "ついか"),
    ("選択", "せんたく"),
    ("面談", "めんだん"),
    ("助言", "じょげん"),
    ("行動", "こうどう"),
    ("約束", "やくそく"),
    ("質問", "しつもん"),
    ("紹介", "しょうかい"),
    ("種類", "しゅるい"),
    ("学", "まな"),
    ("礼", "れい"),
    ("上", "うえ"),
    ("下", "した"),
    ("元", "もと"),
    ("切", "き"),
    ("列", "れつ"),
    ("前", "まえ"),
    ("加", "くわ"),
    ("印", "しるし"),
    ("取", "と"),
    ("右", "みぎ"),
    ("変", "か"),
    ("左", "ひだり"),
    ("戻", "もど"),
    ("日", "ひ"),
    ("暦", "こよみ"),
    ("書", "か"),
    ("替", "か"),
    ("月", "つき"),
    ("枠", "わく"),
    ("欄", "らん"),
    ("次", "つぎ"),
    ("残", "のこ"),
    ("直", "なお"),
    ("答", "こた"),
    ("箱", "ばこ"),
    ("絞", "しぼ"),
    ("続", "つづ"),
    ("行", "ぎょう"),
    ("込", "こ"),
    ("週", "しゅう"),
    ("閉", "と"),
    ("開", "ひら"),
    ("隠", "かく"),
    ("見", "み"),
    ("聞", "き"),
    ("済", "ず"),
    ("送", "おく"),
];

/// `words` with what is known of their kanji in kana; the rest as it is.
pub fn in_kana(words: &str) -> String {
    let mut kana = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(letter) = rest.chars().next() {
        let known = READINGS
            .iter()
            .find_map(|(kanji, reading)| Some((rest.strip_prefix(kanji)?, reading)));
        if let Some((behind, reading)) = known {
            kana.push_str(reading);
            rest = behind;
        } else {
            kana.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    kana
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_a_whole_before_their_parts() {
        for (words, kana) in [
            ("面談を記録", "めんだんをきろく"),
            ("未完了に戻す", "みかんりょうにもどす"),
            ("実行", "じっこう"),
            ("前の行", "まえのぎょう"),
            ("log a meeting", "log a meeting"),
            ("", ""),
        ] {
            assert_eq!(in_kana(words), kana);
        }
        for (place, (word, _)) in READINGS.iter().enumerate() {
            let before = READINGS[..place]
                .iter()
                .find(|(part, _)| word.starts_with(part));
            assert_eq!(before, None, "{word} is never reached");
        }
    }
}
