"""Recognises copies of articles that were posted at a place already: an agency's text in another outlet. Pure.

Two texts are copies when most of the shorter one's runs of five words stand in the other too (A. Broder, "On the
resemblance and containment of documents", 1997). A rewritten text shares few runs, and counts as news of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from bot.domain.articles import Article
from bot.text.words import fold_words

_RUN = 5
"""Words of a run."""
_LOOKED_AT = 4_000
"""Characters at a text's beginning that are compared: agencies' copy is cut at the end."""
_COPY = 0.6
"""Least share (0–1) of the shorter text's runs that also stand in the other, for the two to be copies."""
_SHORTEST = 20
"""Least number of runs of a text that is compared: captions resemble each other."""


def find_copies(
    articles: Sequence[Article], already_told: Sequence[Article], texts: Mapping[int, str]
) -> dict[int, int]:
    """Ids of the ``articles`` that are copies, each with the id of the ``already_told`` article that it copies.

    ``texts`` has the texts of both, by the article's id.
    """
    if not already_told:
        return {}
    known: dict[int, list[int]] = defaultdict(list)
    sizes: dict[int, int] = {}
    for article in already_told:
        runs = _runs(texts.get(article.id, ""))
        sizes[article.id] = len(runs)
        for run in runs:
            known[run].append(article.id)
    originals = {article.id: _original(_runs(texts.get(article.id, "")), known, sizes) for article in articles}
    return {article_id: original for article_id, original in originals.items() if original is not None}


def _original(runs: frozenset[int], known: Mapping[int, Sequence[int]], sizes: Mapping[int, int]) -> int | None:
    if len(runs) < _SHORTEST:
        return None
    shared = Counter(article_id for run in runs for article_id in known.get(run, ()))
    shares = {article_id: count / min(len(runs), sizes[article_id]) for article_id, count in shared.items()}
    best = max(shares, key=lambda article_id: (shares[article_id], -article_id), default=None)
    if best is None or sizes[best] < _SHORTEST:
        return None
    return best if shares[best] >= _COPY else None


def _runs(text: str) -> frozenset[int]:
    words = fold_words(text[:_LOOKED_AT])
    return frozenset(hash(run) for run in zip(*(words[offset:] for offset in range(_RUN)), strict=False))
