"""Names of countries, states and large cities: who is called so and nothing else is a place, no person."""

_PLACES = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma burundi
cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark djibouti ecuador egypt
england eritrea estonia eswatini ethiopia europe fiji finland france gabon gambia germany ghana gibraltar greece
greenland grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia
montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia seychelles
singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
tibet togo tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan vatican venezuela vietnam wales yemen
zambia zimbabwe africa asia america antarctica crimea kashmir catalonia kurdistan gaza bavaria saxony tuscany sicily
sardinia normandy brittany siberia patagonia balkans caribbean us usa uk uae
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming alberta manitoba ontario quebec
saskatchewan queensland tasmania punjab gujarat kerala bihar maharashtra rajasthan
ariz calif colo conn fla kan ky md mich minn miss mo mont neb nev okla ore pa tenn tex vt wash wis wyo
amsterdam ankara antwerp athens atlanta auckland baghdad baltimore bangalore bangkok barcelona basel beijing beirut
belfast belgrade bengaluru berlin birmingham bogota bologna bombay boston brasilia bratislava brisbane bristol brooklyn
brussels bucharest budapest buffalo cairo calcutta calgary canberra caracas cardiff casablanca chennai chicago
cincinnati cleveland cologne copenhagen dakar dallas damascus delhi denver detroit dhaka doha dubai dublin edinburgh
frankfurt gdansk geneva genoa glasgow gothenburg guangzhou hamburg hanoi harare havana helsinki hollywood honolulu
islamabad istanbul jakarta jerusalem johannesburg kabul kampala karachi kathmandu khartoum kigali kiev kyiv kinshasa
kolkata kyoto lagos lahore leeds leipzig lima lisbon liverpool ljubljana london luanda lusaka lyon madrid malaga
manchester manhattan manila marseille melbourne memphis miami milan milwaukee minneapolis minsk mogadishu moscow mumbai
munich nagoya nairobi nanjing naples nashville newcastle nottingham odessa orlando osaka oslo ottawa palermo paris perth
philadelphia phoenix pittsburgh prague pretoria pyongyang reykjavik riga rome rotterdam sacramento salzburg sarajevo
seattle seoul seville shanghai sheffield shenzhen sofia stockholm strasbourg stuttgart sydney taipei tallinn tehran
tokyo toronto tripoli tunis turin utrecht valencia vancouver venice vienna vilnius warsaw wellington wuhan yerevan
zagreb zurich brexit wimbledon westminster holyrood stormont kremlin pentagon downing whitehall capitol
christmas easter ramadan parliament congress covid covid-19 coronavirus internet instagram facebook twitter google
"""
PLACES = frozenset(_PLACES.split())
"""Lower case. Names that are surnames or given names as often (Jordan, Lincoln, Washington) are left out."""
_HEADS = """
street road avenue lane square bridge bay beach island islands river lake valley mountain mountains hills park
airport station stadium arena hall house palace castle tower cathedral county city town village province district
coast peninsula desert forest harbour harbor port day night week year festival award awards prize cup league act
bill treaty accord war election elections convention revolution movement highway
"""
PLACE_HEADS = frozenset(_HEADS.split())
"""Last words of names of places, days and events; of two words only: ``Election Day``, but not ``Mary Anne Park``."""
_DIRECTIONS = "north south east west northern southern eastern western central new upper lower greater"
DIRECTIONS = frozenset(_DIRECTIONS.split())
"""First words of names of places: ``North Florida``."""
