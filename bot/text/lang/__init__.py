"""Word lists of languages, a folder for each language. Pure data, without code that compares or reads text."""


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(words.split())


def word_list(words: str) -> list[str]:
    """Words with blanks between them, in their order."""
    return words.split()
