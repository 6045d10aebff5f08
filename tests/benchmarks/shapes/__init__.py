"""Invented article pages in the shapes in which outlets of many countries write theirs."""
