"""Whether a title or a noun before a name is a man's or a woman's: ``Mr Holt``, ``la pianista Nino Kvali``."""

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import LONGEST_TITLE
from bot.quotes.syntax.tokens import TokenizedText


def title_gender(article: TokenizedText, mention: Mention) -> str:
    """``m`` or ``f`` by a title before the name, else an empty string."""
    behind = mention.first - (article.classes[mention.first] != "D")  # the director of the board is no woman's board
    start, core = mention.outer if mention.outer < behind else behind, mention.core
    genders = article.language.nouns.genders
    if start == core - 1 >= 0:  # most names
        return genders.get(article.lows[start], "")
    if start < core - LONGEST_TITLE or start < 0:
        start = max(core - LONGEST_TITLE, 0)
    for low in reversed(article.lows[start:core]):  # Mr Holt's daughter Gail
        if low in genders:
            return genders[low]
    return _gender_by_article(article, start, core) if article.language.small.gendered else ""


def _gender_by_article(article: TokenizedText, start: int, core: int) -> str:
    """``f`` of ``la pianista Nino Kvali``: what the article tells beside a noun for men and women; not of ``la
    víctima``, and ``il ministro`` may be a woman."""
    nouns, gendered = article.language.nouns, article.language.small.gendered
    if not nouns.calls_again or article.lows[start] not in gendered:
        return ""
    noun = next((low for low in article.lows[start + 1 : core] if low in nouns.lasting_offices), "")
    either = noun and noun not in nouns.no_persons and noun not in nouns.either_gender
    return "f" if either and gendered[article.lows[start]] == "f" else ""
