"""What somebody asks to follow: an address, or a list of feeds; and where a feed is when it moves."""
