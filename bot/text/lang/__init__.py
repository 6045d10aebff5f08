"""What a language brings: word lists, one folder a language. Pure data, below what compares or reads text."""


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(words.split())


def word_list(words: str) -> list[str]:
    """Words with blanks between them, in their order."""
    return words.split()
