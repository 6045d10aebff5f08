"""Who is in an article: mentions grouped into people and bodies."""
