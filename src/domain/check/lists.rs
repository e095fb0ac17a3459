//! The words that tell good wording from bad, by the language of a script.

use crate::words::Language;

/// Words of one language, in small letters and without marks inside them.
pub(super) struct Lists {
    /// What joins two acts.
    pub joints: &'static [&'static str],
    /// Words that begin a second act behind a joint: who acts, and what is often done.
    pub actors: &'static [&'static str],
    /// See [`Lists::actors`].
    pub acts: &'static [&'static str],
    /// Who acts first: without one there is no sentence to join.
    pub subjects: &'static [&'static str],
    /// Nobody can have seen them.
    pub absolutes: &'static [&'static str],
    /// What takes the edge off an absolute.
    pub hedges: &'static [&'static str],
    /// Words that judge instead of telling what was seen.
    pub judgements: &'static [&'static str],
    /// Words that carry nothing when two texts are compared.
    pub empty: &'static [&'static str],
    /// Words that deny.
    pub denials: &'static [&'static str],
    /// The helpers that come and go with them.
    pub helpers: &'static [&'static str],
}

impl Lists {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Lists {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
        }
    }
}

const ENGLISH: Lists = Lists {
    joints: &["and", "or"],
    actors: &["they", "we", "he", "she", "it", "somebody", "nobody"],
    acts: &[
        "add", "added", "answer", "answered", "argue", "argued", "ask", "asked", "bring", "brought", "buy", "bought",
        "call", "called", "calls", "changed", "come", "comes", "came", "cut", "give", "gave", "go", "went", "hold",
        "held", "keep", "kept", "let", "move", "moved", "notice", "noticed", "pay", "paid", "push", "put", "say",
        "said", "send", "sent", "set", "show", "showed", "sit", "split", "take", "took", "tell", "told", "tells",
        "wrote",
    ],
    subjects: &["they", "we", "he", "she", "it", "somebody", "one", "their", "our"],
    absolutes: &["never", "always", "nothing", "everything", "nobody", "everybody", "everyone", "none", "forever"],
    hedges: &["nearly", "almost", "hardly"],
    judgements: &[
        "badly",
        "good",
        "should",
        "honest",
        "honestly",
        "dishonest",
        "fair",
        "unfair",
        "fairly",
        "properly",
        "rude",
        "rudely",
        "friendly",
        "unfriendly",
        "reliable",
        "loyal",
        "poorly",
        "professional",
    ],
    empty: &[
        "they", "them", "their", "with", "from", "that", "this", "when", "where", "what", "which", "have", "been",
        "were", "ours", "into", "before", "after", "while", "than", "more", "over",
    ],
    denials: &["not", "never", "no", "dont", "doesnt", "didnt", "wont", "cannot", "cant", "isnt", "arent"],
    helpers: &["do", "does", "did", "will", "can", "any", "a", "an", "the"],
};

const GERMAN: Lists = Lists {
    joints: &["und", "oder"],
    actors: &["sie", "wir", "er", "es", "jemand", "niemand", "man"],
    acts: &[
        "antworten",
        "antwortet",
        "bitten",
        "bittet",
        "bringen",
        "bringt",
        "fragen",
        "fragt",
        "geben",
        "gibt",
        "holen",
        "holt",
        "kommen",
        "kommt",
        "melden",
        "meldet",
        "nennen",
        "nennt",
        "rufen",
        "ruft",
        "sagen",
        "sagt",
        "schicken",
        "schickt",
        "schreiben",
        "schreibt",
        "zahlen",
        "zahlt",
        "zeigen",
        "zeigt",
    ],
    subjects: &["sie", "wir", "er", "es", "jemand", "man", "ihre", "unsere", "ihr", "unser"],
    absolutes: &["nie", "niemals", "immer", "nichts", "alles", "niemand", "jedermann", "stets", "ewig", "ausnahmslos"],
    hedges: &["noch", "fast", "beinahe", "kaum", "nahezu"],
    judgements: &[
        "gut",
        "schlecht",
        "sollte",
        "sollten",
        "ehrlich",
        "unehrlich",
        "fair",
        "unfair",
        "anständig",
        "unhöflich",
        "höflich",
        "freundlich",
        "unfreundlich",
        "zuverlässig",
        "unzuverlässig",
        "loyal",
        "professionell",
        "unprofessionell",
        "richtig",
    ],
    empty: &[
        "ihnen", "ihre", "ihrer", "ihrem", "ihren", "unsere", "unserer", "unserem", "unseren", "oder", "wenn", "dass",
        "dann", "eine", "einen", "einem", "einer", "haben", "hatte", "wurde", "wird", "werden", "sind", "waren",
        "nach", "über", "mehr",
    ],
    denials: &[
        "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals", "ohne", "weder",
        "nirgends", "niemand", "nichts",
    ],
    helpers: &[
        "ein", "eine", "einen", "einem", "einer", "eines", "der", "die", "das", "den", "dem", "je", "noch", "mehr",
    ],
};
