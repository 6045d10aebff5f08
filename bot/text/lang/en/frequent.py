"""The most frequent words of English news, by rank from 1: in a small store they may stand seldom, and tell little."""

_WORDS = """
the of to and a in that it is for was i on you he be with by as at have are this not but had his they from she we which
or an her were there one been do all their has would will what if can when so no who more about up out them some could
him into its than then two my over other only now our these me may just your also those people any very because time
such most should first after make like how where even much get go new back well way must says say said think know see
dont its im thats weve did does being before through between many never want need take own good year years day work
here down off again still us going got lot cant
"""

FREQUENT = {word: rank for rank, word in enumerate(dict.fromkeys(_WORDS.split()), 1)}
"""Folded words, so without apostrophes, and their ranks."""
