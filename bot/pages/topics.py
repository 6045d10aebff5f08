"""What somebody's latest quotations are about. Pure."""

from collections import Counter
from collections.abc import Sequence

from bot.domain.articles import Article
from bot.text.lang.en.function_words import LEANING
from bot.text.words import fold_words

_LETTERS = 5
"""Letters of the shortest word that names a topic: shorter ones are nearly all function words."""
_FEWEST = 2
"""Articles that have a word in their titles, at least, for it to be a topic."""
_MOST = 8
"""Topics that are named, at most."""


def common_topics(articles: Sequence[Article], names: Sequence[str]) -> tuple[str, ...]:
    """The words that titles of several articles share, the most frequent first, without the words of ``names``."""
    own = {word for name in names for word in fold_words(name)}
    titles = {article.id: article.title for article in articles}.values()
    counted = Counter(word for title in titles for word in dict.fromkeys(fold_words(title)))
    telling = [
        word
        for word, count in counted.most_common()
        if count >= _FEWEST and len(word) >= _LETTERS and word not in own and word not in LEANING
    ]
    return tuple(telling[:_MOST])
