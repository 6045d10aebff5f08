"""An article out of its page: text, title, authors, outlet, time. Pure."""
