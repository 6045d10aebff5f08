"""One folder a chat platform: it translates in, renders out and sends, and never imports another one."""
