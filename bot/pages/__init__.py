"""What the page and the API show, read for whoever looks at a place."""
