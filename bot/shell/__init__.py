"""What the shell commands do; ``bot.cli`` declares them."""
