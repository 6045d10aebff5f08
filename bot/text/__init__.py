"""What text is compared by: folded words, wordings, pairs of words, and what is made of them. Pure."""
