"""Words of French, Spanish, Italian and Portuguese that are several, read as one: ``de acuerdo con``."""


def of_several_words(patterns: str, after: str = "", before: str = "") -> str:
    """The part of the pattern of tokens for these alternatives, ``before`` them and ``after`` a blank behind them."""
    by_letter: dict[str, list[str]] = {}
    for pattern in filter(None, patterns.split("|")):
        by_letter.setdefault(pattern[0], []).append(pattern[1:].replace(" ", r"\ "))  # the pattern is verbose
    listed = "|".join(f"[{first}{first.upper()}](?i:{'|'.join(rest)})" for first, rest in by_letter.items())
    letters = "".join(f"{first}{first.upper()}" for first in by_letter)  # looked at first: most words have another
    return rf"|(?=[{letters}]){before}\b(?:{listed})(?=[\s,.]{after})" if listed else ""


def spelled_out(patterns: str) -> list[str]:
    """The beginnings that patterns match: ``d['’]après`` with each apostrophe."""
    alternatives = [pattern for pattern in patterns.split("|") if pattern]
    straight = [pattern.replace("['’]", "'") for pattern in alternatives]
    return [*straight, *(pattern.replace("['’]", "’") for pattern in alternatives)]
