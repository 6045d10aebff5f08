"""Short forms of given names: Bobby Scott is Robert Scott."""

from collections import Counter

_FORMS = """
robert bob bobby rob robbie; william bill billy will willie; richard rick dick richie; james jim jimmy jamie;
john jack johnny; thomas tom tommy; michael mike mick mickey; joseph joe joey; charles charlie chuck; edward ed eddie
ted teddy; daniel dan danny; david dave davey; donald don donnie; kenneth ken kenny; ronald ron ronnie; stephen steve;
steven steve; anthony tony; christopher chris; matthew matt; nicholas nick nicky; gregory greg; jeffrey jeff; geoffrey
geoff; timothy tim; patrick pat paddy; peter pete; philip phil; benjamin ben; samuel sam; alexander alex sandy; andrew
andy drew; lawrence larry; leonard len lenny; raymond ray; frederick fred freddie; gerald gerry jerry; jonathan jon
jonny; joshua josh; zachary zach; theodore ted teddy; vincent vince; walter walt; eugene gene; douglas doug; francis
frank; albert al bert; alfred alf alfie; harold harry hal; henry harry hank; elizabeth liz beth betty lizzie eliza;
margaret maggie meg peggy; katherine kate katie kathy; catherine cathy kate katie; patricia pat patty tricia; susan sue
susie; deborah deb debbie; jennifer jen jenny; jessica jess; rebecca becky; barbara barb; christine chris chrissie;
victoria vicky vickie; abigail abby; pamela pam; sandra sandy; cynthia cindy; judith judy; dorothy dot dottie; theresa
terri tess; samantha sam; alexandra alex; kimberly kim; stephanie steph; virginia ginny; jacqueline jackie;
beverley bev; gillian gill; josephine josie; marjorie marge margie
"""


def _table() -> dict[str, str]:
    pairs = [(short, full) for full, *forms in map(str.split, _FORMS.split(";")) for short in forms]
    uses = Counter(short for short, _ in pairs)
    return {short: full for short, full in pairs if uses[short] == 1}  # Chris is Christopher or Christine


FULL_FORMS = _table()
"""Short forms in small letters, and the full ones; those of several names are left out."""
