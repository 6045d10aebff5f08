"""Who said a piece, how sure that is, and whether it is speech."""
