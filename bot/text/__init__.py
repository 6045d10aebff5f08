"""Forms in which text is compared (folded words, wordings, pairs of words), and the words shown for credits. Pure."""
