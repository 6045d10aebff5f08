"""An article as tokens, each with a class letter, over which a language's grammar is written."""
