"""More given names of Spain, Portugal and Latin America, with their gender; names that are words or surnames as often
are left out."""

from typing import Final

from bot.text.lang import word_set

_ES_MEN: Final = (
    "abdón abundio adelino adrià adán amando amaro ambrosio amílcar ander anderson arnoldo asier aureliano"
    " balbino baldomero bernabé biel bonifacio brais brayan breixo carles casto clodoaldo cornelio cristino"
    " cándido dani dionisio diógenes doroteo duván dídac eberto eder edilberto edinson edison efrén egoitz"
    " eleazar eligio eliécer elkin emerson eneko enoc erasmo erick esnéider eudaldo eusebi everaldo everardo"
    " ezequías favio ferran fidencio fredy fructuoso gari garikoitz gelasio genís gerson gervasio gilmer"
    " giovanny gorka gumersindo hamilton heber hermenegildo hernando higinio iago ibai ibon ignasi iker izan"
    " jader jeremías jhon jhonatan jhonny jofre jokin jona jonatan josean josema josemi josu juanjo juanma"
    " juanra juli kepa kike lalo lander leoncio lluís maikel mauri maximino maximo maykel melitón mingo nacho"
    " napoleón nicasio nicomedes nil nilson oier osmar otoniel ovidio pablito pelayo pepín perico pol quim"
    " quique rai ramsés remo robinson rodri rufino ruperto sabino salustiano salva samu sebas segismundo"
    " serafín sergi sixto suso tano teo tino tomeu toño txema unax uriel venancio vicen vidal wenceslao wilmar"
    " xosé xoán yamandú yeison yeray yimmi zenón zigor ároa"
)
_ES_WOMEN: Final = (
    "ainara ainoa aitana alazne aleida alfonsa anahí ane angustias antonela antía arancha arlet aránzazu aura"
    " ayelén belkis bibiana brunilda caetana candelas carlina carmina casilda celsa chus cintia clemencia cloe"
    " constanza crisanta dayana deisy denisse dionisia dácil edurne eider elcira elia elodia elvia emilce"
    " emperatriz emérita encarni erlinda ernestina estefania estíbaliz etelvina eulària fermina fina floralba"
    " fuensanta gala garbiñe ginesa gladis goretti génesis haizea heidy herminda idoya iraida iratxe iria iside"
    " isolda itxaso izaskun janeth janire johana jone jordina joselyn josune julissa justa karmele keyla"
    " laritza leidy leyre lluïsa llúcia loreto lucero maialen maica maika maitena marbella marga maricruz"
    " mariluz marilú mariví marlen maruja maruxa mayka meritxell mery miren nagore naiara naroa nekane nidia"
    " nilda ninfa noa nohemí nubia obdulia oihana olaia olalla omaira paca paqui pepa petronila puri queralt"
    " quima raimunda remei rigoberta rufina sabela saioa sira sole teodosia tona trini txaro uxue uxía"
    " valvanera victorina viridiana waleska xóchitl yaiza yamile yanet yaneth yenny yessica ylenia yone yuliana"
    " yulissa yurena zoraida zunilda zuriñe àngels ágata"
)
_PT_MEN: Final = (
    "adilson agnaldo ailton alcino almir altair alípio amarildo aparecido breno carlito cleber cleiton cássio"
    " célio denilson dilson dirceu edimar edmilson ednaldo eleutério eurico evaldo fabiano felício genésio"
    " gerson hermenegildo hermes iago irineu jadson jailson jeferson jovelino julião luan maximiano natanael"
    " nilo onofre quim quintino serafim vanderlei yago éder élcio ítalo"
)
_PT_WOMEN: Final = (
    "aldina aninhas armanda bernardina brígida capitolina celma clarinda cleusa custódia dayane dirce domitila"
    " etelvina florinda gracinda guida iolanda jocelina leopoldina luciane marilda marilene maristela mayara"
    " nathalia neuza nilza noêmia nícia núbia regiane rosiane rosinda suelen teresinha terezinha viridiana"
)
_SURNAMES: Final = {
    "es": "garcía gonzález rodríguez fernández lópez martínez sánchez pérez gómez martín jiménez ruiz hernández díaz"
    " moreno álvarez muñoz romero gutiérrez alonso navarro domínguez ramos gil vázquez serrano ramírez blanco molina"
    " morales suárez ortega delgado castro ortiz rubio marín sanz núñez iglesias medina garrido cortés castillo lozano"
    " guerrero cano prieto méndez cruz calvo gallego vidal herrera márquez peña flores cabrera campos vega fuentes"
    " carrasco díez reyes caballero nieto aguilar pascual santana herrero lorenzo montero hidalgo giménez ibáñez ferrer"
    " durán santiago benítez vargas mora arias vicente carmona crespo román pastor soto sáez velasco moya soler parra"
    " esteban bravo gallardo rojas pardo merino franco espinosa izquierdo lara rivas silva rivera casado arroyo redondo"
    " camacho rey vera otero luque galán montes ríos sierra segura carrillo marcos martí soriano mendoza bernal robles"
    " valero palacios vila benito expósito andrés varela pereira macías guerra heredia bueno roldán mateo villar"
    " contreras miranda guillén mateos escudero menéndez aguilera rivero estévez aparicio quintana zamora juárez"
    " salazar quispe mamani huamán chávez rosales ayala cárdenas figueroa guzmán maldonado valencia villalobos zúñiga"
    " acosta ávila barrios becerra bermúdez bustamante cáceres calderón cervantes cisneros córdova escobar espinoza"
    " estrada gálvez godoy ibarra lara leiva leyva luna mejía mercado montoya murillo ochoa olivares orozco osorio"
    " pacheco padilla paredes pineda ponce quiroga quiroz rosas salinas sandoval segovia sepúlveda solís sosa tapia"
    " toledo torres trujillo uribe urrutia valdez vásquez velásquez velázquez villanueva yáñez zapata zárate",
    "pt": "silva santos ferreira pereira oliveira costa rodrigues martins jesus sousa fernandes gonçalves gomes lopes"
    " marques alves almeida ribeiro pinto carvalho teixeira moreira correia mendes nunes soares vieira monteiro cardoso"
    " rocha raposo neves coelho cruz cunha pires ramos reis simões antunes matos fonseca morais araújo barbosa tavares"
    " lima machado freitas figueiredo lourenço henriques melo batista baptista guerreiro azevedo magalhães pinheiro"
    " castro macedo brito faria amaral campos andrade barros miranda moura esteves abreu domingues valente amorim"
    " nogueira pacheco peixoto borges duarte torres vaz leal leite paiva medeiros sá assunção branco souza dias"
    " nascimento barreto bezerra camargo cavalcante cavalcanti cordeiro farias ferraz franco furtado garcia guimarães"
    " lacerda menezes moraes motta nóbrega novaes pessoa pimentel prado queiroz rangel rezende sampaio siqueira tavares"
    " toledo trindade vasconcelos viana xavier zanetti evangelista falcão fagundes dantas damasceno couto cerqueira"
    " caldas bittencourt assis aragão alencar aguiar",
}
_GIVEN: Final = {
    "es": {"m": _ES_MEN, "f": _ES_WOMEN},
    "pt": {"m": _PT_MEN, "f": _PT_WOMEN},
}


def more_given_names(code: str) -> dict[str, str]:
    """The names of a language by its code, each with its gender, ``m`` or ``f``."""
    return {name: gender for gender, names in _GIVEN.get(code, {}).items() for name in word_set(names)}


def frequent_surnames(code: str) -> frozenset[str]:
    """Frequent surnames of a language by its code, with their accents and without."""
    listed = word_set(_SURNAMES.get(code, ""))
    return listed | {name.translate(_PLAIN) for name in listed}


_PLAIN: Final = str.maketrans("áéíóúâêôãõç", "aeiouaeoaoc")
"""Letters with accents, as pages leave these out."""
