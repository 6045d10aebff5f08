"""English: the words that search, speakers, digests and the quotation engine share. Lower case throughout.

``function_words``: the closed classes (pronouns, prepositions …), stop words, negations. ``persons``: titles,
particles and other parts of names. ``offices``: what people are. ``frequent``: the words that are used most.
``spelling``: short forms, words in two parts, words that are nearly another.
"""
