"""Common given names by the gender they usually tell, over many languages: a hint, never proof."""

_MALE = """
aaron abdul abdullah adam adrian ahmad ahmed aidan alan alastair albert alejandro alessandro alexander
alfred ali alistair allan allen alvin amir amit anand anders andre andreas andres andrew andy angelo angus
anil anthony antoine anton antonio archie arjun arnold arthur ashok asif barack barry bart ben benedict
benjamin bernard bernie bert bill billy bjorn bob bobby boris brad bradley brandon brendan brent brett brian
bruce bruno bryan byron caleb callum calvin cameron carl carlos cecil cesar chad charles charlie chester
chris christian christopher clarence clark claude clay clayton cliff clifford clint clive cody colin connor
conor corey cory craig curtis cyril dale damian damien dan daniel danny darren darryl dave david dean deepak
dennis derek desmond devin diego dieter dimitri dirk dmitry dominic don donald doug douglas drew duncan
dustin dwayne dwight earl eddie edgar eduardo edward edwin eli elijah elliot elliott emanuel emil emmanuel
enrique eric erik ernest ernesto ethan eugene evan fabio felipe felix ferdinand fernando finn floyd
francesco francis francisco francois frank franklin fred frederick gabriel gareth garry gary gavin geoff
geoffrey george gerald gerard gerhard gianni gilbert giles giovanni giuseppe glen glenn gordon graeme graham
grant greg gregory guillermo gunther gus guy hamid hamish hank hans harold harry harvey hassan hector heinz
henri henrik henry herbert herman hiroshi howard hugh hugo hussein hyun ian ibrahim igor imran isaac ivan
jack jackson jacob jacques jake jamal james jamie jan jared jason javier jay jean jeb jeff jeffrey jens
jeremy jerome jerry jesse jim jimmy joachim joao joaquin joe joel joerg johan johann john johnny jon jonah
jonas jonathan jorge jose joseph josh joshua juan juergen jules julian julio justin kamal karim karl keith
ken kenneth kenny kevin khalid kiran kofi kumar kurt kyle lance larry lars laurence laurent lawrence lee leo
leon leonard leonardo leroy lester lewis liam lloyd logan lorenzo louis luc luca lucas luigi luis luke
magnus mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario mark marshall martin marvin
mateo mathew matt matteo matthew matthias maurice mauricio max michael michel miguel mike mikhail milan
miles mitch mitchell mitt mohamed mohammad mohammed moses muhammad nathan nathaniel neal ned neil nelson
newt nicholas nick nicolas nigel noah noel norman oleg oliver omar orlando oscar oswald otto owen pablo
paolo patrick paul pavel pedro percy perry pete peter phil philip philippe phillip pierre piers prakash
rafael rahul raj rajesh ralph ramesh ramon rand randall randy raphael rashid ravi ray raymond reginald
reinhard reuben rex ricardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo roger
rohit roland rolf roman ron ronald ronnie rory ross roy rudolf rudy rupert russ russell ryan salim sam samir
samuel sanjay santiago saul scott seamus sean sebastian sergei sergey sergio seth shane shaun shawn shinzo
sidney silvio simon spencer stan stanley stefan stephen steve steven stewart stuart sunil suresh sven
takeshi tariq ted terence terrence terry theodore thomas tim timothy toby todd tom tomas tommy tony travis
trevor tyler umar uwe vernon victor vijay vikram viktor vince vincent vinod vladimir wallace walter warren
wayne wesley wilfred wilhelm will willem william willie winston wolfgang xavier yasser yuri yusuf zachary
zack zhang
"""
_FEMALE = """
abigail ada adele adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber
amelia amina amy ana anastasia andrea angela angelina angie anita ann anna anne annette annie anya april
ariana arlene ashley astrid audrey aung barbara beatrice beatriz becky bella bernadette beth bethany betsy
betty beverly bianca birgit bonnie brenda bridget brigitte britney brooke camila camilla candace carla carly
carmen carol carole caroline carolyn carrie cassandra cate catherine cathy cecilia celia charlene charlotte
chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie constance corinne
cristina crystal cynthia daisy dana daniela danielle daphne dawn debbie deborah debra deepika deirdre delia
denise diana diane dianne dolores donna dora doreen doris dorothy edith eileen elaine eleanor elena elisa
elizabeth ella ellen eloise elsa emily emma erica erika erin esther ethel eva eve evelyn faith farah fatima
felicia fiona florence frances francesca freya gabriela gabrielle gail gemma georgia georgina geraldine
gertrude gillian gina ginger giulia gladys glenda gloria grace greta gretchen gwen hannah harriet hazel
heather heidi helen helena helga hilary hillary holly hope huma ida indira ines ingrid irene irina iris
isabel isabella isabelle ivana ivanka ivy jacqueline jane janet janice jasmine jean jeanette jeanne jemima
jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn jodie josephine joy joyce juanita
judith judy julia juliana julie juliet june karen karin karla kate katherine kathleen kathryn kathy katie
katrina katy kayla kayleigh keira kellyanne kendra kerry kim kimberly kirsten kristen kristin kristina lara
laura lauren leah leila lena lesley leslie leticia lila lillian lily linda lindsay lindsey lisa liz lois
lola loretta lorraine louise lucia lucille lucy lydia lynn lynne mabel madeleine madison maggie malala
manuela marcia margaret margarita margot maria mariah marian marianne marie marilyn marina marion marisa
marjorie marlene martha martina mary maureen maxine maya megan meghan melania melanie melinda melissa
mercedes meredith meryl mia michaela michele michelle mildred mindy miranda miriam moira molly mona monica
muriel myra nadia nadine nancy naomi natalia natalie natasha nell nicola nicole nina nora norma odette olga
olivia pamela patricia paula pauline penelope penny petra phoebe phyllis pippa polly prerna priya priyanka
rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina
sally salma samantha sandra sara sarah saskia savannah scarlett selena serena shannon sharon sheila shelley
sheryl shirley sibyl silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susanna
susanne suzanne sylvia tamara tammy tanya tara taylor teresa teri tess thelma theresa tiffany tina toni
tracey tracy tricia trina trudy ursula valentina valerie vanessa vera veronica vicki vicky victoria viola
violet virginia vivian wanda wendy whitney whoopi winifred yoko yolanda yvette yvonne zadie zahra zara zoe
zsa
"""
_BOTH = frozenset(
    [
        "jean",
        "jan",
        "andrea",
        "robin",
        "taylor",
        "shannon",
        "dana",
        "kim",
        "leslie",
        "lindsay",
        "terry",
        "ashley",
        "jo",
        "kerry",
        "stacey",
        "lee",
    ]
)
_TABLE = dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")


def given_name_gender(name: str) -> str:
    """``m``, ``f`` or an empty string when the name tells nothing."""
    low = name.lower().split("-")[0]
    return "" if low in _BOTH else _TABLE.get(low, "")
