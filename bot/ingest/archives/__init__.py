"""What a site or a file still has of older articles."""
