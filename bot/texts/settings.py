"""What is wrong with a setting, a file or an address that the operator gave, and what to do."""

NOT_UTF8_AT = "byte {byte} of it is no UTF-8: save the file as UTF-8 (such as with iconv -t UTF-8)"
NO_LISTENING_ADDRESS = "{setting} can't be “{typed}”: write an address such as {example}"
NO_PUBLIC_ADDRESS = "The public address can't be “{typed}”: write it like https://quotewire.example.org"

OTHERS_REACH_THE_PAGE = (
    "Others can reach the page at {address}: set QUOTEWIRE_WEB_TOKEN, which readers must give, or "
    "QUOTEWIRE_WEB_PUBLIC=true, so that everybody may read it"
)
NO_WEB_ADDRESS = "QUOTEWIRE_WEB_URL can't be “{typed}”: write it like https://news.example/quotes"
WEB_KEY_TOO_SHORT = (
    "QUOTEWIRE_WEB_TOKEN must have {least} or more letters, digits and - . _ ~ + / =: make one with "
    "openssl rand -hex 24"
)
NO_NETWORK = (
    "QUOTEWIRE_WEB_PROXIES has “{typed}”, which is no address or network: write one such as 127.0.0.1 or 10.0.0.0/8"
)
