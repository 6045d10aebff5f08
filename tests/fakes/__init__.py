"""Small servers and in-memory ports that tests pass in, in place of the web, the platforms and the clock."""
