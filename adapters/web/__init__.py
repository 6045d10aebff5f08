"""The page and the API: HTTP in, HTML, JSON and Atom out."""
