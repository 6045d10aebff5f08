"""Takes articles in: guarded fetching, feeds, article pages, detection of changes, archives.

``pipeline.py`` is the whole way from a feed to stored articles; its parts can be used separately. Nothing is imported
here, so that each child process loads only what it does.
"""
