"""The places that name a possible speaker, and how each hangs on a word of speech."""
