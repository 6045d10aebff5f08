"""The engine has no word of any language: all of them stand in ``bot/quotes/lang`` and ``bot/text/lang``."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.quotes.lang import language_by, learned_codes
from bot.quotes.lang.en import english
from bot.quotes.lang.neighbours import NEIGHBOURS
from bot.quotes.syntax.known_tokens import PUNCTUATION
from bot.quotes.syntax.tokens import _FUNCTION
from bot.text.lang import word_set
from bot.text.lang.en import frequent, function_words

_QUOTES = Path(__file__).parents[3] / "bot" / "quotes"
ENGINE = sorted(path for path in _QUOTES.rglob("*.py") if _QUOTES / "lang" not in path.parents)
CLASSES = frozenset("NBGJLPORSVWKTUQMDdaczotrpAsgewnx")
"""Class letters of tokens: strings of nothing else are syntax, unless they happen to be a word."""
WAYS = frozenset("SsIiAORPNnd")
"""Letters of the ways in which a mention hangs on a cue: strings of nothing else are a choice of them."""
LABELS = word_set(
    "pronoun nominal direct mixed prefix lead bare body noun aged gap rel cue role apposed surname personal place"
    " thing opener of_link plural human introduced sentences paragraphs surer_between standing first_standing leads"
    " names_before opens_sentence opens_paragraph gender most_named recent whole_article full_name named_again"
    " again_paragraph voice_paragraphs quotations in_piece first_sentence before_pronoun low high short phrase"
    " long org doc inner outer par far entity passed description tail piece kin teller Final Decision SsIi SsIiA"
    " SsIiR Explanation Previous name_alone noun_alone lead_alone"
)
"""What the engine itself calls things: kinds, signs, names of features. No text is compared with these."""
LIKE_WORDS: dict[str, frozenset[str]] = {
    "antecedents": word_set("after before between chain described mentions name order reports via voice"),
    "appositions": word_set("head name"),
    "around": word_set("name next none per sent"),
    "bodies": word_set("given name speaks title"),
    "tellers": word_set("name"),
    "ties": word_set("name rt who"),
    "left_out": word_set("name per he she role"),
    "topic_before": word_set("name per he she role"),
    "named_behind": word_set("name per role"),
    "lone_roles": word_set("office article"),
    "votes": word_set("event first given name speaks title"),
    "called_again": word_set("name"),
    "plain_clauses": word_set("name"),
    "questions": word_set("name"),
    "retold": word_set("za"),
    "bodies_again": word_set("name place speaks"),
    "cases": word_set("name pa who"),
    "clauses": word_set("as name noun person speech work"),
    "confidence": word_set("bias chance no nobody some"),
    "decide": word_set("None"),
    "deeds": word_set("name"),
    "descriptions": word_set("head name speaks"),
    "engine": word_set("no nobody speech"),
    "entities": word_set("event first given name speaks title NFC NFD"),
    "evidence": word_set("given name title"),
    "features": word_set("inside name new per same sent that"),
    "frame": word_set("next none sent sign"),
    "finding": word_set("name office some"),
    "foreshadowed": word_set("name"),
    "hearsay": word_set("name"),
    "initials": word_set("name"),
    "interviews": word_set("name"),
    "joint": word_set("name"),
    "names": word_set("name"),
    "offices_before": word_set("name"),
    "phrases": word_set("who"),
    "plurals": word_set("name"),
    "grouping": word_set("first given name speaks title"),
    "pronouns": word_set("alone bias name odds other scale several"),
    "recognition": word_set("ascii ignore"),
    "dependents": word_set("name"),
    "short_bodies": word_set("first name"),
    "rows": word_set("before described via voice"),
    "senders": word_set("name"),
    "standing": word_set("name"),
    "subordinate": word_set("pr"),
    "owners": word_set("name"),
    "reduced": word_set("subject"),
    "structures": word_set("per sent"),
    "membership": word_set("name"),
    "bodies_before": word_set("first given name title"),
    "subject_before": word_set("name"),
    "told_roles": word_set("head"),
    "told_works": word_set("becoming being chosen serving"),
    "again": word_set("name"),
    "without_article": word_set("some"),
    "announced": word_set("name"),
    "trees": word_set("little"),
    "verb_last": word_set("pa sent"),
    "whom": word_set("name"),
    "views": word_set("event name new per sent"),
}
"""Such names that are words of English too, each in the modules that have it as a name."""
MEANT_FOR_PEOPLE = word_set(
    "BRANDED CRIES BYSTANDER SHOUTED TAILED BRACKETED IN_TURN"
    " _BY_TIE _BY_PLACE NOT_LOOKED_FOR EXPLICIT ADDRESSED ONLY LIKELY DESCRIBED OFFICE OPEN SOURCE AGENT RELATIVE"
    " NAMING CALLING VOICED PUT_IN RESUMED ANEW"
    " BEHIND TAKEN TOPIC OWNER SENTENCE NAMED TITLED PROGRAMME ANNOUNCED ANSWERED TITLES WORK"
    " NOUNS_ANSWERED ADDRESS PAPER ADDING QUOTED LEADING MUTE ALONE SAYING VIEWPOINT SIGNED BEAT SPOKEN"
    " SAID_SO TELLER TAKES_OVER FOREWORD HELD DENIES UNSAID CHRISTENED SPOKEN_OF CHARGED DEMANDED FRONTED SPLIT GOES_ON"
    " PASSED_ON GOES_WITHOUT AT_END BEFORE_SPEECH"
    " RETOLD CLAIMED TELLS SHARED COMPOUND NEXT REPORTED HEADED INTRODUCED SMALL_WORDS ONLY_TOLD_OF"
)
"""Constants that tell a rule or a structure in words: shown by ``--explain`` and the bot, never looked for."""


RULES = frozenset(["rule_of", "_carried", "_tied", "_attribution"])
"""Functions that spell a rule in words."""


@cache
def words_of_languages() -> frozenset[str]:
    """Every word that a language brings to the engine or to its neighbours in the tree."""
    listed: set[str] = set(frequent.FREQUENT) | NEIGHBOURS
    for language in map(language_by, learned_codes()):
        for group in (language, *(getattr(language, field.name) for field in fields(language))):
            if is_dataclass(group):
                for field in fields(group):
                    listed |= _words_in(getattr(group, field.name))
    for name in dir(function_words):
        listed |= _words_in(getattr(function_words, name))
    return frozenset(word for word in listed if word.isalpha())


def _words_in(value: object) -> set[str]:
    if isinstance(value, frozenset | dict):
        return {word for word in value if isinstance(word, str)}
    return set()


def literals(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Strings of a module with their lines: no docstrings, no messages for people, no names of features."""
    passed = {id(node) for node in ast.walk(module) for node in _passed_over(node)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node.lineno, node.value


def _passed_over(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):  # a docstring
        yield node.value
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {target.id for target in targets if isinstance(target, ast.Name)}
        if names & (MEANT_FOR_PEOPLE | {"__all__", "__slots__", "_FIELDS"}):
            yield from ast.walk(node)
    if isinstance(node, ast.FunctionDef) and node.name in RULES:
        yield from ast.walk(node)
    if isinstance(node, ast.JoinedStr):  # the spelling of a feature: "at={place}|own={own}"
        yield from ast.walk(node)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Attribution", "TypeVar"):
        for argument in node.args:
            yield from ast.walk(argument)


def words_in(literal: str, english_words: frozenset[str], module: str = "") -> list[str]:
    """The words of a literal that belong to a language: listed ones, and any others that are no class letters."""
    plain = re.sub(r"\\.|\(\?P?<\w+>|\[[^\]]*\]", " ", literal)  # escapes, group names and sets of a pattern
    candidates = re.findall(r"[A-Za-z]+(?:_[a-z]+)*", plain)
    return [
        word
        for word in candidates
        if len(word) > 1
        and word not in LABELS
        and word not in LIKE_WORDS.get(module, ())
        and (word in english_words or not (CLASSES.issuperset(word) or WAYS.issuperset(word)))
    ]


@pytest.mark.parametrize("path", ENGINE, ids=[path.stem for path in ENGINE])
def test_a_module_of_the_engine_has_no_word_of_a_language(path: Path) -> None:
    known = words_of_languages()
    module = ast.parse(path.read_text(encoding="utf-8"))
    words = [(line, word) for line, literal in literals(module) for word in words_in(literal, known, path.stem)]
    assert words == []


@pytest.mark.parametrize(
    "source",
    [
        'if low == "the":\n    pass',
        'TOLD = frozenset(["told", "asked"])',
        'WORDS = frozenset("a an the".split())',
        'low.endswith("ing")',
        'PATTERN = re.compile(r"\\b(?:said|says)\\b")',
        'return head in ("he", "she")',
        'name = f"{kin}" + " of the house"',
        'if low == "that":\n    pass',
        "low in {'as': 1}",
    ],
)
def test_such_a_word_would_be_seen(source: str) -> None:
    module = ast.parse(source if "return" not in source else f"def f(head):\n    {source}")
    assert [word for _, literal in literals(module) for word in words_in(literal, words_of_languages())]


def test_class_letters_and_marks_are_no_words() -> None:
    for literal in (
        "VWKTU",
        "pO",
        "n.QPx'-:",
        "[NGB]{1,4}s|D{1,2}",
        r"-{1,2}[NGB]{1,5}(?:,[^n]{0,20})?\.?(?:n|$)",
        "b0",
    ):
        assert words_in(literal, words_of_languages()) == []
    assert _FUNCTION <= CLASSES
    assert not any(mark.isalnum() for mark in PUNCTUATION)


def test_nothing_of_the_engine_imports_a_language() -> None:
    for path in ENGINE:
        if path.stem != "__init__":
            imports = re.findall(
                r"^(?:from|import) bot\.(?:quotes|text)\.lang\b.*", path.read_text(encoding="utf-8"), re.M
            )
            assert imports == [], path.name


NOT_ENGLISH = {
    "MarkWords": [
        "quotative",
        "that",
        "both_marks",
        "single_too",
        "typed",
        "single_sentences",
        "nicknames_apart",
        "in_words",
    ],
    "TokenWords": [
        "of_several_words",
        "joined_roles",
        "nouns",
        "particles",
        "foreign_particles",
        "inner_particles",
        "capital_particles",
        "said_so",
        "verb_endings",
        "participle_endings",
    ],
    "SpokenWords": ["voices", "eyes"],
    "NameWords": ["surnames", "events", "prizes", "saints"],
    "SmallWords": [
        "gendered",
        "counting",
        "definite_endings",
        "demonstratives",
        "listeners",
        "only_subjects",
        "oblique_for_women",
        "oblique",
        "and_also",
        "in_places",
        "on_behalf",
        "agreeing",
        "speaking_for",
        "contracted",
        "dative",
        "negations",
        "whether",
        "adverbial",
    ],
    "Nouns": [
        "named_endings",
        "former_prefixes",
        "either_gender",
        "apart",
        "of_groups",
        "anybody",
        "bodies_again",
        "passers_by",
        "any_office",
        "of_justice",
        "adjectives_behind",
        "calls_again",
        "media_endings",
        "work_endings",
        "terms",
    ],
    "Learned": ["told_in_part"],
    "CalledWords": ["person_endings", "no_persons", "in_turn", "views"],
    "Pronouns": ["relatives", "of_many", "nearest", "articles", "anybody", "dropped"],
    "Verbs": [
        "behind",
        "done",
        "passive_ending",
        "passive",
        "judging",
        "inquiring",
        "having",
        "hearsay",
        "infinitive_endings",
        "subject_endings",
        "denying_apart",
        "charges",
        "reporting",
        "perhaps_reporting",
        "of_many",
        "of_many_ending",
        "reporting_ending",
        "no_reporting_endings",
        "last",
        "subjectless",
    ],
}
"""What other languages have and English hasn't: nouns with capitals, case, verbs in a form that tells what others
say."""


def test_what_english_leaves_out_another_language_has() -> None:
    others = [language_by(code) for code in ("de", "nl", "sv", "es", "it", "pt", "ja", "he")]
    for field in fields(others[0]):
        groups = [getattr(language, field.name) for language in others]
        for name in NOT_ENGLISH.get(type(groups[0]).__name__, []):
            assert any(getattr(group, name) for group in groups), name


def test_english_leaves_nothing_out() -> None:
    for group in (english(), *(getattr(english(), field.name) for field in fields(english()))):
        if is_dataclass(group):
            left_out = [field.name for field in fields(group) if not getattr(group, field.name)]
            assert left_out == NOT_ENGLISH.get(type(group).__name__, []), type(group).__name__


_VOCABULARY = frozenset((
    "vocabulary", "verb_words", "name_words", "mark_words", "spoken_words", "called_words", "capital_nouns", "language",
))  # fmt: skip


def test_each_word_of_english_is_asked_for() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in ENGINE if path.stem not in _VOCABULARY)
    source += (_QUOTES / "language.py").read_text(encoding="utf-8").partition("class Language")[2]
    groups = [english(), *(getattr(english(), field.name) for field in fields(english()))]
    names = {field.name for group in groups if is_dataclass(group) for field in fields(group)}
    names |= {field.name for field in fields(english().grammar)}
    methods = {"given", "both", "full_forms", "places", "place_heads", "directions", "code"}  # by NameWords
    assert {name for name in names - methods if not re.search(rf"\.{name}\b", source)} == set()
