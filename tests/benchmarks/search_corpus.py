"""Quotations to search in, made up by chance, and the ways in which people remember them. Nothing is measured here."""

import json
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate, islice
from typing import Protocol

from bot.text.pairs import index_terms
from bot.text.words import readings, words_of
from tests.benchmarks.bulk import Bulk, in_bulk_at

WORDS = 60_000
SPEAKERS = 2_500
AN_ARTICLE = 20
STAMP = datetime(2026, 11, 24, tzinfo=UTC)
Said = list[str]


class Quoted(Protocol):
    """Where quotations come from."""

    @property
    def words(self) -> Said:
        """The vocabulary, most frequent first."""
        ...

    def quotations(self, count: int) -> Iterator[tuple[int, Said]]:
        """Quotations with the number of the one they repeat (or their own)."""
        ...

    def strangers(self, count: int) -> dict[str, list[Said]]:
        """Questions that nobody said, by kind."""
        ...

    def typed(self, said: Said, rng: random.Random) -> Said:
        """Words as somebody types them."""
        ...


@dataclass(frozen=True, slots=True)
class Corpus:
    """Made-up words with Zipf's frequencies, each by itself."""

    words: Said
    weights: list[float]

    @classmethod
    def make(cls) -> "Corpus":
        """Syllables; the most frequent words are the shortest."""
        rng = random.Random(1)
        syllables = [c + v for c in "bcdfghjklmnprstvz" for v in "aeiou"] + ["st", "tr", "an", "er", "on", "in"]
        made: dict[str, None] = {}
        while len(made) < WORDS:
            length = 1 if len(made) < 60 else rng.randint(2, 4) if len(made) < 5_000 else rng.randint(3, 5)
            made.setdefault("".join(rng.choice(syllables) for _ in range(length)))
        return cls(list(made), list(accumulate(1 / (rank_ + 2.7) for rank_ in range(WORDS))))

    def quotations(self, count: int) -> Iterator[tuple[int, Said]]:
        """A third begins with one of 200 openings, a fifth repeats another, changed or shortened."""
        rng = random.Random(2)
        stock = [[self.words[int(rng.random() ** 2 * 80)] for _ in range(rng.randint(3, 5))] for _ in range(200)]

        def new() -> Said:
            opening = rng.choice(stock) if rng.random() < 0.3 else []
            return opening + self.sequence(min(60, max(4, int(rng.lognormvariate(3, 0.5)))), rng)

        return _with_requotes(count, rng, new, self.words)

    def sequence(self, length: int, rng: random.Random) -> Said:
        """Words as frequent as they are."""
        return rng.choices(self.words, cum_weights=self.weights, k=length)

    def typed(self, said: Said, rng: random.Random) -> Said:
        """As they are."""
        return said

    def strangers(self, count: int) -> dict[str, list[Said]]:
        """Random words, and random words among the 300 most frequent."""
        rng = random.Random(3)
        common = self.words[:300]
        return {
            "random, 4-20 words": [self.sequence(rng.randint(4, 20), rng) for _ in range(count)],
            "common, 4-8 words": [[rng.choice(common) for _ in range(rng.randint(4, 8))] for _ in range(count)],
        }


@dataclass(frozen=True, slots=True)
class German(Corpus):
    """Made-up words with umlauts, ß, endings and compounds; typed with dots, with an e for them, or without."""

    written: dict[str, str]
    """Each folded word as it is written."""

    @classmethod
    def make(cls) -> "German":
        """Stems of syllables, most with an ending; every fourth of the rarer words is a compound of two."""
        rng = random.Random(4)
        syllables = [c + v for c in "bdfghklmnprstvwz" for v in "aeiouäöü"] + ["sch", "ch", "ei", "ie", "ß", "st", "au"]
        made: dict[str, str] = {}
        stems: list[str] = []
        while len(made) < WORDS:
            length = 1 if len(made) < 60 else rng.randint(2, 3)
            stem = "".join(rng.choice(syllables) for _ in range(length))
            stems.append(stem)
            if len(made) > 2_000 and rng.random() < 0.25:
                stem += rng.choice(stems)
            word = stem + rng.choice(["", "e", "en", "er", "es", "ung", "te"] if len(made) >= 60 else [""])
            for folded in words_of(word):
                made.setdefault(folded, word)
        return cls(list(made), list(accumulate(1 / (rank_ + 2.7) for rank_ in range(len(made)))), made)

    def typed(self, said: Said, rng: random.Random) -> Said:
        """Each word in one of three ways, some with a capital."""
        typed = [rng.choice((str, _with_e, _without_dots))(self.written.get(word, word)) for word in said]
        return [word.capitalize() if rng.random() < 0.3 else word for word in typed]


SCRIPTS: Mapping[str, tuple[str, str, str]] = {
    "french": ("bcdfgjlmnprstv", "a e i o u é è ê ou eau ai", "é s ent ait ment ç tion"),
    "spanish": ("bcdfgjlmnñprstv", "a e i o u á é í ó ú ie", "ó aron ado ción s mente"),
    "portuguese": ("bcçdfgjlmnprstv", "a e i o u ã õ á ê ó ão", "ou aram ado ção s mente"),
    "polish": ("bcćdfgklłmnńprsśtwzźż", "a ą e ę i o ó u y", "ów ami ość ego ć ła"),
    "turkish": ("bcçdfgğklmnprsştvyz", "a e ı i o ö u ü", "lar ler dı mış nın"),
    "greek": ("βγδζθκλμνπρστφχ", "α ά ε έ η ή ι ί ο ό υ ω ώ ου αι", "ς ν ται ος ική"),
    "russian": ("бвгджзклмнпрстфхчшщ", "а е ё и о у ы я ю й", "ть ла ов ами ость ий"),
    "arabic": ("بتثجحخدذرزسشصضطظعغفقكلمنهوي", "ا و ي أ ى \u064e \u064f", "ة ون ات ها"),
}
"""Of languages in other letters: consonants, vowels and endings of made-up words."""


@dataclass(frozen=True, slots=True)
class Accented(German):
    """Made-up words in the letters of a language; typed as they are written, or without any accent."""

    @classmethod
    def of(cls, script: str) -> "Accented":
        """Words of syllables, most with an ending."""
        rng = random.Random(5)
        consonants, vowels, endings = SCRIPTS[script]
        made: dict[str, str] = {}
        while len(made) < WORDS:
            length = rng.randint(1, 2) if len(made) < 100 else rng.randint(2, 4)
            stem = "".join(rng.choice(consonants) + rng.choice(vowels.split()) for _ in range(length))
            word = stem + (rng.choice(["", *endings.split()]) if len(made) >= 100 else "")
            for folded in words_of(word):
                made.setdefault(folded, word)
        return cls(list(made), list(accumulate(1 / (rank_ + 2.7) for rank_ in range(len(made)))), made)

    def typed(self, said: Said, rng: random.Random) -> Said:
        """Each word as it is written or without accents, some with a capital."""
        typed = [rng.choice((str, _without_accents))(self.written.get(word, word)) for word in said]
        return [word.capitalize() if rng.random() < 0.3 else word for word in typed]


def _without_accents(word: str) -> str:
    taken_apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in taken_apart if not unicodedata.combining(letter))


@dataclass(frozen=True, slots=True)
class Characters(Corpus):
    """Chinese characters as frequent as they are in a text; typed without blanks."""

    @classmethod
    def make(cls) -> "Characters":
        """Six thousand characters, in an order of their own."""
        characters = [chr(code) for code in range(0x4E00, 0x4E00 + 6_000)]
        random.Random(6).shuffle(characters)
        return cls(characters, list(accumulate(1 / (rank_ + 20) for rank_ in range(len(characters)))))

    def typed(self, said: Said, rng: random.Random) -> Said:
        """Without a blank."""
        return ["".join(said)]


_DOTTED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


_DOTLESS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


def _with_e(word: str) -> str:
    return word.translate(_DOTTED)


def _without_dots(word: str) -> str:
    return word.translate(_DOTLESS)


@dataclass(frozen=True, slots=True)
class NewsChain:
    """Sentences as news has them: a chain of the words of real texts, which every fourth word jumps elsewhere.

    Strangers are sentences of other texts, as they stand: every tenth text is kept out of the chain.
    """

    words: Said
    after: dict[tuple[str, str], Said]
    places: dict[str, list[tuple[str, str]]]
    unsaid: list[Said]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "NewsChain":
        """From articles, ``{"text": …}`` a line."""
        after: dict[tuple[str, str], Said] = defaultdict(list)
        places: dict[str, list[tuple[str, str]]] = defaultdict(list)
        counts: Counter[str] = Counter()
        unsaid: list[Said] = []
        for number, line in enumerate(lines):
            for sentence in _sentences(json.loads(line)["text"]):
                if number % 10 == 9:
                    unsaid.append(sentence)
                    continue
                counts.update(sentence)
                for one, two, three in zip(["", "", *sentence], ["", *sentence], [*sentence, ""], strict=False):
                    after[one, two].append(three)
                    places[two].append((one, two))
        return cls([word for word, _ in counts.most_common()], dict(after), dict(places), unsaid)

    def quotations(self, count: int) -> Iterator[tuple[int, Said]]:
        """A fifth repeats another, changed or shortened."""
        rng = random.Random(2)
        return _with_requotes(count, rng, lambda: self._sentence(rng), self.words)

    def typed(self, said: Said, rng: random.Random) -> Said:
        """As they are."""
        return said

    def strangers(self, count: int) -> dict[str, list[Said]]:
        """Sentences of texts that are not in the chain, and parts of them."""
        rng = random.Random(3)
        unsaid = rng.sample(self.unsaid, min(3 * count, len(self.unsaid)))
        third = len(unsaid) // 3
        return {
            "real sentences": unsaid[:third],
            "8-14 words of them": [fragment(said, 8, 14, rng) for said in unsaid[third : 2 * third]],
            "4-8 words of them": [fragment(said, 4, 8, rng) for said in unsaid[2 * third :]],
        }

    def _sentence(self, rng: random.Random) -> Said:
        said: Said = []
        while len(said) < 4:
            one, two, said = "", "", []
            while len(said) < 60:
                if two and rng.random() < 0.25:
                    one, two = rng.choice(self.places[two])
                word = rng.choice(self.after[one, two])
                if not word:
                    break
                said.append(word)
                one, two = two, word
        return said


def _sentences(text: str) -> Iterator[Said]:
    for sentence in re.split(r"(?<=[.!?])[\s”\"’]+|\n+", text):
        if 4 <= len(words := words_of(sentence)) <= 60:
            yield words


def _with_requotes(count: int, rng: random.Random, new: "New", words: Said) -> Iterator[tuple[int, Said]]:
    recent: list[tuple[int, Said]] = []
    for number in range(1, count + 1):
        if recent and rng.random() < 0.2:
            origin, said = rng.choice(recent)
            yield origin, _requoted(said, rng, words)
            continue
        said = new()
        if len(recent) < 5_000:
            recent.append((number, said))
        else:
            recent[rng.randrange(5_000)] = (number, said)
        yield number, said


class New(Protocol):
    """Makes another quotation."""

    def __call__(self) -> Said:
        """Its words."""
        ...


def _requoted(said: Said, rng: random.Random, words: Said) -> Said:
    chance = rng.random()
    if chance < 0.5:
        return said
    if chance < 0.8:
        where = rng.randrange(len(said))
        return [*said[:where], words[rng.randrange(3_000)], *said[where + 1 :]]
    return said[: max(5, len(said) * 2 // 3)]


# How people remember


def fragment(said: Said, low: int, high: int, rng: random.Random) -> Said:
    """So many neighbouring words."""
    length = min(len(said), rng.randint(low, high))
    start = rng.randrange(len(said) - length + 1)
    return said[start : start + length]


def damaged(said: Said, missing: int, typos: int, rng: random.Random) -> Said:
    """Some words missing, a letter of some others wrong or one too many."""
    kept = list(said)
    for _ in range(missing):
        if len(kept) > 3:
            del kept[rng.randrange(len(kept))]
    for where in rng.sample(range(len(kept)), min(typos, len(kept))):
        word, at = kept[where], rng.randrange(len(kept[where]))
        kept[where] = word[:at] + rng.choice("abcdefghijklmnop") + word[at + rng.randrange(2) :]
    return kept


def misremembered(said: Said, words: Said, rng: random.Random) -> Said:
    """A tenth dropped, a quarter of the others replaced."""
    return [words[rng.randrange(5_000)] if rng.random() < 0.25 else word for word in said if rng.random() >= 0.1]


# Into a store


def build(url: str, corpus: Quoted, size: int, months: int = 1) -> None:
    """Fill the tables as the store does, with an empty text: in half the time and space that articles would take."""
    made, first = corpus.quotations(size), 1
    origins = "CREATE TABLE origins (id INTEGER PRIMARY KEY, origin INTEGER)"
    with in_bulk_at(url, origins, months, size) as bulk:
        bulk.add("outlets", "id name folded articles", [(1, "Wire", "wire", 0)])
        bulk.add("speakers", "id name", [(number, f"Speaker {number}") for number in range(1, SPEAKERS + 1)])
        while batch := [(origin, " ".join(said)) for origin, said in islice(made, _AT_ONCE)]:
            _insert(bulk, batch, first)
            first += len(batch)


_AT_ONCE = 5_000
"""Quotations of a transaction; whole articles, so that none is added twice."""


def _insert(bulk: Bulk, batch: Sequence[tuple[int, str]], first: int) -> None:
    articles = range(-(-first // AN_ARTICLE), -(-(first + len(batch) - 1) // AN_ARTICLE) + 1)
    bulk.add(
        "articles",
        "id url title outlet_id published first_seen dated revision",
        [(number, f"https://wire.example/{number}", "Title", 1, STAMP, STAMP, STAMP, 1) for number in articles],
    )
    bulk.add(
        "quotations",
        "id article_id start end spans text kind speaker_id confidence rule dated spoken",
        [_row(number, text) for number, (_, text) in enumerate(batch, first)],
    )
    # Worked out before they are handed over: in turn with FTS5 both would take longer, for want of cache.
    terms = list(index_terms(readings(text) for _, text in batch))
    bulk.index_quotations(list(enumerate(terms, first)))
    bulk.add("origins", "id origin", [(number, origin) for number, (origin, _) in enumerate(batch, first)])


def _row(number: int, text: str) -> tuple[object, ...]:
    spans, article, speaker = f"[[0,{len(text)}]]", -(-number // AN_ARTICLE), number % SPEAKERS + 1
    return (number, article, 0, len(text), spans, text, "direct", speaker, 0.9, "inverted cue", STAMP, text)
