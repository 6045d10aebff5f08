"""Who is named in news of many kinds: courts, sport, science, markets, in British, American and Indian English."""

import pytest

from bot.quotes import extract

NEWS: list[tuple[str, dict[str, str | None]]] = [
    (
        "“The batters let us down,” rued skipper Anita Rao after the 43-run loss. Coach Imran Shaikh, "
        "though, refused to point fingers. “It's one of those days,” he said.",
        {"The batters": "Anita Rao", "It's one": "Imran Shaikh"},
    ),
    (
        "Manager Colm Breslin was left fuming after the final whistle. “It's a disgrace, the referee has "
        "cost us there,” he told BBC Radio Humber. His opposite number, Dieter Franke, said: “We rode our "
        "luck.”",
        {"It's a disgrace": "Colm Breslin", "We rode": "Dieter Franke"},
    ),
    (
        "A man who stabbed his neighbour to death has been jailed for life. Judge Helena Marsh QC told "
        "Pritchard: “You have shown not a shred of remorse.” Det Insp Paul Wren, of Kent Police, said "
        "outside court: “Our thoughts are with Mr Dunn's family.”",
        {"You have shown": "Helena Marsh", "Our thoughts": "Paul Wren"},
    ),
    (
        "‘I never wanted to leave,’ says Okoro, 34, who joined the club aged nine. ‘They made me feel I had"
        " to.’ A club spokesperson said: ‘We do not comment on contracts.’",
        {"I never": "Okoro", "They made": "Okoro", "We do not": "a club spokesperson"},
    ),
    (
        "Shares in Halden Group fell 12% after it warned on profits. “The second half will be tougher,” "
        "chief executive Marta Ilves told analysts on a call. Analysts at Corvin Bank called the update “a "
        "shocker”.",
        {"The second half": "Marta Ilves", "a shocker": "Analysts at Corvin Bank"},
    ),
    (
        "The study, published in the journal Cell Reports, “changes how we think of sleep,” said lead "
        "author Dr Yuki Tanabe, a neuroscientist at the University of Otago. Prof. Lena Brandt, who was not"
        " involved in the research, cautioned that “mice are not people.”",
        {"changes how": "Yuki Tanabe", "mice are": "Lena Brandt"},
    ),
    (
        "Pop star Vela has split from her husband of two years. “We remain friends,” the pair wrote in a "
        "joint statement on Instagram. A source close to the singer told Starline: “It was amicable.”",
        {"We remain": "the pair", "It was amicable": "a source close to the singer"},
    ),
    (
        "“He was the kindest boy,” his mother, Denise Carr, said through tears. Father-of-two Liam Carr "
        "added: “We will never get over this.”",
        {"He was": "Denise Carr", "We will never": "Liam Carr"},
    ),
    (
        "Prime Minister Johan Eklund and his Danish counterpart Mette Lauritzen met in Malmö. “This is a "
        "new chapter,” Lauritzen told reporters, with Eklund adding that the deal was “long overdue.”",
        {"This is": "Mette Lauritzen", "long overdue": "Johan Eklund"},
    ),
    (
        "In a letter to parents seen by the Gazette, headteacher Simon Frayne wrote: “We take bullying "
        "extremely seriously.” One parent, who asked not to be named, described the letter as “too little, "
        "too late”.",
        {"We take": "Simon Frayne", "too little": "one parent"},
    ),
    (
        "The union's general secretary, Pat Dolan, accused ministers of “playing politics with people's "
        "lives”. A Department for Transport spokesman said: “We urge the union to return to talks.”",
        {"playing politics": "Pat Dolan", "We urge": "a Department for Transport spokesman"},
    ),
    (
        "Reuters was first to report the talks. “We don't comment on market speculation,” a spokeswoman for"
        " Arbex said. Two people familiar with the matter said a deal could be “weeks away”.",
        {"We don't": "a spokeswoman for Arbex", "weeks away": "two people familiar with the matter"},
    ),
    (
        "“It is what it is,” shrugged Kipchumba, the two-time champion. Rival Abebe Worku disagreed: “He "
        "could have gone faster.”",
        {"It is what": "Kipchumba", "He could": "Abebe Worku"},
    ),
    (
        "Ms. Alvarado, who was represented by the lawyer Greg Stein, testified that her boss told her to "
        "“shut up and smile.” Mr. Stein said his client was “relieved” by the verdict.",
        {"relieved": "Greg Stein"},
    ),
    (
        "The BJP hit back. “The Congress has no moral right to lecture us,” party spokesperson Sambhav Nair"
        " told reporters. Congress leader Ritu Bhardwaj termed the remarks “laughable”.",
        {"The Congress": "Sambhav Nair", "laughable": "Ritu Bhardwaj"},
    ),
    (
        "President Adel Mansour's office said the attack was “cowardly.” In a tweet, Foreign Minister Leila"
        " Hadad said those responsible “will be held to account.”",
        {"cowardly": "President Adel Mansour's office", "will be held": "Leila Hadad"},
    ),
    (
        "According to the report, staff were “routinely ignored”. Inspectors found patients left “in soiled"
        " bedding for hours”. The trust's chief executive, Joan Pell, apologised, saying: “We fell short.”",
        {"routinely": "the report", "in soiled": "Inspectors", "We fell": "Joan Pell"},
    ),
    (
        "“My client maintains his innocence,” defence lawyer Ola Berg said in an email. The prosecutor, "
        "Nils Holm, declined to comment.",
        {"My client": "Ola Berg"},
    ),
    (
        "When the fire broke out, Priya Menon was asleep. “I heard a bang and ran,” the 19-year-old said. "
        "Her flatmate, Jess Tully, said they had been “very lucky”.",
        {"I heard": "Priya Menon", "very lucky": "Jess Tully"},
    ),
    (
        "Director Ines Falk has defended the ending of her film, which critics have called “baffling”. “I "
        "don't owe anyone an explanation,” she told Variety.",
        {"baffling": "critics", "I don't owe": "Ines Falk"},
    ),
    (
        "Mayor Bill Hatch said Tuesday he would veto the measure. “This is bad policy,” the Republican "
        "said. Council President Dee Ward, a Democrat, called the veto threat “a stunt.”",
        {"This is bad": "Bill Hatch", "a stunt": "Dee Ward"},
    ),
    (
        "Tesco said it was “sorry for the inconvenience”. Customer Ravi Shah, 45, from Leicester, tweeted: "
        "“Absolute shambles @tesco.”",
        {"sorry for": "Tesco", "Absolute": "Ravi Shah"},
    ),
    (
        "“The ball was out,” insisted Moreau. “I saw it,” she added. Umpire Karl Voss did not see it that way.",
        {"The ball": "Moreau", "I saw": "Moreau"},
    ),
    (
        "“You cannot do that,” Mr Osei told the committee. Chair Yvette Lund MP replied: “We just did.”",
        {"You cannot": "Osei", "We just": "Yvette Lund"},
    ),
    (
        "The White House press secretary, Dana Cole, said the president had “full confidence” in the "
        "general. Asked if he would resign, the general said: “No.”",
        {"full confidence": "Dana Cole", "No.": "the general"},
    ),
    (
        "Writing in the Times, the former chancellor Rupert Vane said the plan was “economically "
        "illiterate”. A Treasury source dismissed his criticism as “sour grapes”.",
        {"economically": "Rupert Vane", "sour grapes": "a Treasury source"},
    ),
    (
        "Manager Marco Bini praised his side. “We suffered but we won,” the Italian said. The 52-year-old "
        "added: “Now we rest.”",
        {"We suffered": "Marco Bini", "Now we": "Marco Bini"},
    ),
    (
        "Mayor Bill Hatch vetoed the measure. “This is bad policy,” the Republican said.",
        {"This is": "Bill Hatch"},
    ),
    (
        "A Ministry of Defence spokesman said: “We take this seriously.” The Bank of England governor, "
        "Clara Dunn, said rates would “stay high”.",
        {"We take": "a Ministry of Defence spokesman", "stay high": "Clara Dunn"},
    ),
    (
        "Bank of Norland governor Ida Krog said the outlook was “uncertain”. Office for Budget Review "
        "chairman Sir Ralph Pitt warned of “a cliff edge”.",
        {"uncertain": "Ida Krog", "a cliff": "Ralph Pitt"},
    ),
    (
        "A Welsh Government spokesperson said: “We are investing record sums.” Plaid's Delyth Morgan said "
        "it was “not enough”.",
        {"We are": "a Welsh Government spokesperson", "not enough": "Delyth Morgan"},
    ),
    (
        "Elias Noor's family said he was “the light of our lives”. His sister Amira told the inquest: “He "
        "never hurt anyone.”",
        {"the light": "Elias Noor's family", "He never": "Amira"},
    ),
    (
        "“We'll be back,” beamed captain Rosa Lindt. “Gutted,” sighed defender Ute Kahn, who limped off early.",
        {"We'll be": "Rosa Lindt", "Gutted": "Ute Kahn"},
    ),
    (
        "Victim Ana Sousa, 27, told jurors she was “terrified”. Defending, Neil Gatt said his client was “a"
        " broken man”. Sentencing him, Recorder Jill Fane said: “You are a danger to women.”",
        {"terrified": "Ana Sousa", "a broken": "Neil Gatt", "You are": "Jill Fane"},
    ),
    (
        "Fielding questions at a news conference, Gov. Art Lowe was defiant. “I will not resign,” he said. "
        "Lt. Gov. Sue Tam, who would succeed him, said only that it was “a sad day.”",
        {"I will": "Art Lowe", "a sad": "Sue Tam"},
    ),
    (
        "“I thought it was a joke at first,” recalled Hana Sato, a nurse at the clinic. Her colleague Ben "
        "Ortiz nodded. “Same here,” he said.",
        {"I thought": "Hana Sato", "Same here": "Ben Ortiz"},
    ),
    (
        "GUWAHATI: Chief minister Jiten Bora on Friday said the state would “not tolerate” encroachment. "
        "Talking to reporters here, Bora said, “Notices have been served.” The opposition leader, Mina Das,"
        " alleged that the drive was “selective”.",
        {"not tolerate": "Jiten Bora", "Notices": "Jiten Bora", "selective": "Mina Das"},
    ),
    (
        "The actor, who plays a detective in the series, said the script “made me cry”. Co-star Peta Wynn "
        "joked: “He cries at adverts.”",
        {"made me": "the actor", "He cries": "Peta Wynn"},
    ),
    (
        "“Who is going to pay for it?” asked Liberal MP Don Hale. Treasurer Amy Foss replied that the cost "
        "had been “fully accounted for”.",
        {"Who is": "Don Hale", "fully": "Amy Foss"},
    ),
    (
        "Campaigner Rose Ofori, whose son was killed in 2011, said the ruling was “a slap in the face”. The"
        " Home Office declined to comment.",
        {"a slap": "Rose Ofori"},
    ),
    (
        "In an interview with Der Morgen, Finance Minister Karl Weiss ruled out new debt. “There is no "
        "money,” he was quoted as saying.",
        {"There is": "Karl Weiss"},
    ),
    (
        "“There was blood everywhere,” said a neighbour, who did not want to be identified. Another "
        "resident, Paul Tighe, said it was “like a film”.",
        {"There was": "a neighbour", "like a": "Paul Tighe"},
    ),
    (
        "Chief Executive Fiona Blair said: “These results show the strength of our model.” She added that "
        "the dividend was “safe”. Broker Hurst & Co said it expected “further downgrades”.",
        {"These results": "Fiona Blair", "safe": "Fiona Blair", "further": "Hurst & Co"},
    ),
    (
        "Asked about the delay, a spokesman for the airline, Piotr Zak, said it was caused by “operational "
        "reasons”. Passenger Leah Kern called it “hell”.",
        {"operational": "Piotr Zak", "hell": "Leah Kern"},
    ),
    (
        "NASA's administrator, Bob Carlin, hailed the landing as “historic”. “We did it!” yelled flight "
        "director Sunita Rao as the room erupted.",
        {"historic": "Bob Carlin", "We did": "Sunita Rao"},
    ),
    (
        "The coach refused to blame Silva for the miss. “He's 19,” said Duarte. “I missed worse,” added the"
        " former striker.",
        {"He's 19": "Duarte", "I missed": "Duarte"},
    ),
    (
        "“They promised us a road,” says Munni Devi, pointing at the mud. Her neighbour Ram Lal nods. "
        "“Every election, the same,” he says.",
        {"They promised": "Munni Devi", "Every election": "Ram Lal"},
    ),
    (
        "The Dutch striker, who joined in January, was voted player of the month. “It means a lot,” said van Houten.",
        {"It means": "van Houten"},
    ),
    (
        "“It's not about money,” said Unite's regional officer, Steve Capp. “It's about respect.” Ferrycorp"
        " said the offer was “fair and final”.",
        {"It's not": "Steve Capp", "It's about": "Steve Capp", "fair and": "Ferrycorp"},
    ),
    (
        "District attorney Paula Renn called Wade “a predator” and asked the court for the maximum term. "
        "Wade's attorney, Cy Lott, countered that he was “a man who needs help.”",
        {"a predator": "Paula Renn", "a man who": "Cy Lott"},
    ),
    (
        "TV presenter Gus Ford has apologised after calling a guest “boring”. “I was out of order,” he posted on X.",
        {"boring": "Gus Ford", "I was": "Gus Ford"},
    ),
    (
        "“Whoever did this is evil,” the victim's brother told the Echo. Supt Alan Hythe appealed for calm "
        "and said the force was “keeping an open mind”.",
        {"Whoever": "the victim's brother", "keeping": "Alan Hythe"},
    ),
    (
        "“I'm not going anywhere,” Dorn — wearing a club scarf — told supporters.",
        {"I'm not": "Dorn"},
    ),
    (
        "Analyst Jon Feld, of Crest Securities, said the shares were “fully valued”. But Crest's rival "
        "Oakridge rates the stock a “buy”.",
        {"fully valued": "Jon Feld", "buy": "Oakridge"},
    ),
    (
        "“No comment,” was all Rudi Engel would say. His lawyer later issued a statement describing the "
        "charges as “absurd”.",
        {"No comment": "Rudi Engel", "absurd": "his lawyer"},
    ),
    (
        "LAHORE, Pakistan (AP) — A court on Thursday ordered the release of a journalist held for two "
        "weeks.\n\nDefense lawyer Asma Bukhari said her client, Waqar Sethi, would walk free by evening. "
        "“Justice has been done,” she said.\n\nProsecutors had argued that Sethi's posts were “a threat to "
        "public order.” His brother, Imran, said the family was “relieved but exhausted.”",
        {"Justice has": "Asma Bukhari", "a threat": "Prosecutors", "relieved but": "Imran"},
    ),
    (
        "A rare blue lobster has been caught off the coast of Fife.\n\nSkipper Callum Reid, 41, said he "
        "“couldn't believe his eyes”.\n\n“I've been fishing since I was 15 and never seen one,” he told the "
        "Courier. “My deckhand thought it was plastic.”\n\nMarine biologist Dr Effie Lang, of St Andrews "
        "University, said the colour was caused by “a genetic quirk”.",
        {
            "couldn't believe": "Callum Reid",
            "I've been": "Callum Reid",
            "My deckhand": "Callum Reid",
            "a genetic": "Effie Lang",
        },
    ),
    (
        "Netherby Town boss Alan Creed insists his side are “not looking over their shoulders” despite a "
        "run of five defeats.\n\nCreed, whose team host Marlow on Saturday, said: “The lads are hurting, but "
        "they're together.”\n\nMidfielder Jonas Beck admitted the dressing room was “quiet” after the loss at "
        "Hartford. “Nobody wanted to speak,” the Dane revealed.",
        {"not looking": "Alan Creed", "The lads": "Alan Creed", "quiet": "Jonas Beck", "Nobody": "Jonas Beck"},
    ),
    (
        "Apple growers in Himachal say the early snow has ruined them. “We have lost 80 per cent of the "
        "crop,” said Balbir Negi, president of the growers' association. Agriculture minister Kuldeep Rana "
        "assured that “every farmer will be compensated”. The opposition, however, called the promise “an "
        "eyewash”.",
        {"We have": "Balbir Negi", "every farmer": "Kuldeep Rana", "an eyewash": "the opposition"},
    ),
    (
        "The company, which makes smart doorbells, denied any wrongdoing. “Privacy is at the core of what "
        "we do,” it said in an emailed statement.\n\nBut Zoe Marchetti, a researcher at the Digital Rights "
        "Lab, was not convinced. “That's a marketing line,” she said. “Look at the code.”",
        {"Privacy is": "the company", "That's a": "Zoe Marchetti", "Look at": "Zoe Marchetti"},
    ),
    (
        "“Cut!” shouts director Wim Aertsen, and the street falls silent. It is the last day of filming on "
        "“Harbour Lights”, his first feature in nine years.\n\n“I was scared,” he admits over coffee. “You "
        "forget how.” His producer, Lena Holm, laughs. “He forgets nothing,” she says.",
        {"Cut": "Wim Aertsen", "I was": "Wim Aertsen", "You forget": "Wim Aertsen", "He forgets": "Lena Holm"},
    ),
    (
        "Oil prices slipped on Wednesday. “The market is nervous,” said Pieter Vos at Helder Commodities in"
        " Rotterdam. Brent fell 1.2% to $71.30 a barrel.\n\nOPEC's secretary general, Faisal al-Harbi, said "
        "the group stood “ready to act” if needed.",
        {"The market": "Pieter Vos", "ready to": "Faisal al-Harbi"},
    ),
    (
        "A teacher who slapped a pupil has been banned from the classroom. The panel heard that Gareth "
        "Munn, 38, had “lost control” during a lesson in May 2018.\n\nMunn told the panel he was “deeply "
        "ashamed”. Panel chair Ros Tyler said his conduct was “unacceptable and serious”.",
        {"deeply ashamed": "Gareth Munn", "unacceptable": "Ros Tyler"},
    ),
    (
        "Two days after the quake, rescuers pulled a baby from the rubble in Karsu. “She opened her eyes "
        "and looked at me,” said Mehmet Aydin, a volunteer from Izmir, wiping away tears. “I will never "
        "forget it.” Her mother did not survive.\n\nThe interior minister, Haluk Demir, said the search would "
        "go on “until the last person is found.”",
        {"She opened": "Mehmet Aydin", "I will never": "Mehmet Aydin", "until the last": "Haluk Demir"},
    ),
    (
        "The vaccine was 78% effective in adults over 60, the researchers reported in The Lancet. “These "
        "are encouraging results,” said Prof Anne Okello, who led the trial. The World Health Organization "
        "welcomed the findings but said more data were “urgently needed”. Dr Ivo Brandt of the agency's "
        "vaccines unit added: “We need to know how long it lasts.”",
        {"These are": "Anne Okello", "urgently": "World Health Organization", "We need": "Ivo Brandt"},
    ),
    (
        "Council tax in Brindle will rise by 4.99%, the maximum allowed. Leader Cllr Jane Foyle (Con) said "
        "there was “no alternative”. Cllr Mo Saleh, leader of the Labour group, branded it “a tax on the "
        "poor”. Resident Pat Lowe said from the public gallery: “You should be ashamed.”",
        {"no alternative": "Jane Foyle", "a tax": "Mo Saleh", "You should": "Pat Lowe"},
    ),
    (
        "Mr Justice Dene, passing sentence at the Old Bailey, told Carter he was “wicked beyond words”. "
        "Carter, wearing a grey suit, showed no emotion. Outside court, the victim's widow, Helen Pryce, "
        "said: “No sentence will bring Tom back.”",
        {"wicked": "Dene", "No sentence": "Helen Pryce"},
    ),
    (
        "“We are heading for a hung assembly,” political analyst Suhas Kulkarni said. “No party will cross "
        "the halfway mark.” BJP state president Girish Patil dismissed the prediction, saying “people have "
        "made up their minds”.",
        {"We are": "Suhas Kulkarni", "No party": "Suhas Kulkarni", "people have": "Girish Patil"},
    ),
    (
        "In his resignation letter, Finance Secretary Graham Thewlis said he could “no longer defend the "
        "indefensible”. First Minister Isla Begg thanked him for his service. “Graham has been a friend,” "
        "she wrote in reply. “I am sorry to see him go.”",
        {"no longer": "Graham Thewlis", "Graham has": "Isla Begg", "I am sorry": "Isla Begg"},
    ),
    (
        "The dog, a three-legged collie called Biscuit, was found 40 miles from home. Owner Val Pugh said "
        "she “burst out crying” when the phone rang. “The man said, ‘I think I've got your dog’,” she "
        "recalled.",
        {"burst out": "Val Pugh", "The man said": "Val Pugh"},
    ),
    (
        "Fans hurled bottles at the stage after the show was cancelled. One, 22-year-old student Ellie "
        "Marsh, said it was “a rip-off”. Promoter LiveNorth blamed “circumstances beyond our control”. "
        "Frontman Zed Cole later posted: “Gutted. Sorry.”",
        {"a rip-off": "Ellie Marsh", "circumstances": "LiveNorth", "Gutted": "Zed Cole"},
    ),
    (
        "U.S. District Judge Carla Mendez wrote that the order was “arbitrary and capricious.” The ruling "
        "was a setback for the administration. “We will appeal,” Justice Department spokeswoman Erin Cobb "
        "said. Attorneys for the plaintiffs hailed it as “a victory for common sense.”",
        {"arbitrary": "Carla Mendez", "We will": "Erin Cobb", "a victory": "Attorneys for the plaintiffs"},
    ),
    (
        "“There's nothing left,” says Ahmad, 60, standing where his kitchen used to be. His neighbours have"
        " fled. Aid worker Clara Nunes of Relief Bridge says the needs are “enormous”. “Winter is coming,” "
        "she warns.",
        {"There's nothing": "Ahmad", "enormous": "Clara Nunes", "Winter is": "Clara Nunes"},
    ),
    (
        "Startup founder Theo Brandt sold his first company at 23. Now, at 29, he wants to “fix concrete”. "
        "“It's eight percent of emissions,” Brandt says. Investors including Peak Ventures have put in $40 "
        "million. “Theo sees around corners,” says Peak partner Anjali Desai.",
        {"fix concrete": "Theo Brandt", "It's eight": "Theo Brandt", "Theo sees": "Anjali Desai"},
    ),
    (
        "England captain Beth Straw says her players are “fearless” ahead of the final.\n\n“We've dreamed "
        "about this since we were little girls,” the Arsenal midfielder told Sky Sports.\n\nAustralia coach "
        "Tony Hale, meanwhile, believes the pressure is all on the hosts. “They have to win,” he said.",
        {"fearless": "Beth Straw", "We've dreamed": "Beth Straw", "They have": "Tony Hale"},
    ),
    (
        "Asked by reporters whether he had seen the memo, Walker replied: “I have not.” Pressed again, he "
        "snapped, “I just told you.” His press secretary, Nan Keats, then ended the briefing.",
        {"I have not": "Walker", "I just": "Walker"},
    ),
    (
        "Zookeeper Sam Iqbal, who has looked after the elephants for a decade, described Maya as “a diva”. "
        "“She'll throw mud at you if breakfast's late,” he joked. Visitor Gemma Stott, 8, had one word for "
        "her: “Big!”",
        {"a diva": "Sam Iqbal", "She'll throw": "Sam Iqbal", "Big": "Gemma Stott"},
    ),
    (
        "The leak was “a matter of deep regret”, said the chairman of Nordvik Power, Einar Dahl. "
        "Greenpeace's Solveig Moe called for his resignation. “He knew,” she said.",
        {"a matter": "Einar Dahl", "He knew": "Solveig Moe"},
    ),
    (
        "Housing Secretary Mark Tilley told MPs the scheme was “on track”. But the National Audit Office "
        "found that costs had “spiralled”. Its head, Dame Prue Cox, said taxpayers were “right to be "
        "angry”. Shadow housing secretary Lyn Abbas said the minister was “in denial”.",
        {
            "on track": "Mark Tilley",
            "spiralled": "National Audit Office",
            "right to be": "Prue Cox",
            "in denial": "Lyn Abbas",
        },
    ),
    (
        "“I am innocent,” Dr. Paul Renner shouted as he was led away. His wife, Claire, wept. Prosecutor "
        "Hugo Lang said Renner had “betrayed his oath.” Defense attorney Mia Strand said she would appeal, "
        "calling the verdict “a miscarriage of justice.”",
        {"I am innocent": "Paul Renner", "betrayed": "Hugo Lang", "a miscarriage": "Mia Strand"},
    ),
    (
        "Bollywood actor Rehan Kapoor has reacted to the controversy. Taking to Twitter, he wrote, “I "
        "respect all religions.” Director Meera Nath came out in his support. “Leave him alone,” she said. "
        "Kapoor's film opens on Friday.",
        {"I respect": "Rehan Kapoor", "Leave him": "Meera Nath"},
    ),
    (
        "A fossil found by a child on a beach is 180 million years old, experts say. Curator Dr Hal Winter "
        "said it was “museum quality”. Finder Poppy Grant, six, said: “I thought it was a poo.” Her dad, "
        "Rob, said she was “over the moon”.",
        {"museum quality": "Hal Winter", "I thought": "Poppy Grant", "over the moon": "Rob"},
    ),
    (
        "One Tory MP attacked Rupert Holt on Monday. “He's finished,” the MP said.",
        {"He's": "one Tory MP"},
    ),
    (
        "Anna Holt has quit the band. A former member, who asked not to be named, was not surprised. “She "
        "was impossible,” the former member said.",
        {"She was": "a former member"},
    ),
    (
        "Striker Paulo Duarte and goalkeeper Ivan Petrov argued after the game. “He should have caught it,”"
        " the striker said.",
        {"He should": "Paulo Duarte"},
    ),
    (
        "Police want to speak to a 19-year-old after Kai Lund was robbed. “It wasn't me,” the 19-year-old said.",
        {"It wasn't": "the 19-year-old"},
    ),
    (
        "Judge Mara Field fined actor Tom Hart. “I'm sorry,” the actor said. “You should be,” the judge replied.",
        {"I'm sorry": "Tom Hart", "You should": "Mara Field"},
    ),
    (
        "Pier “will stay open”, says board\n\nWork ended on Monday. “The pier will stay open,” chairwoman "
        "Mara Lindqvist said.",
        {"will stay": "Mara Lindqvist"},
    ),
    (
        "Rain came in the night.\n\n“We were lucky”\n\nThe roof held. “We were lucky this time,” Ann Holt said.",
        {"We were lucky": "Ann Holt"},
    ),
    (
        "The chairman of Fothergill & Moss has told shareholders to “take no action whatsoever” for now.",
        {"take no": "the chairman of Fothergill & Moss"},
    ),
    (
        "Orla Pettigrew of the Taxpayers’ Forum, who is paid to mind, wrote that libraries were “warm rooms "
        "for the lonely”.",
        {"warm rooms": "Orla Pettigrew"},
    ),
    (
        "When his name was read out, a waiter was briefly applauded.\n\nEwart Pinnegar, a retired postman, "
        "had stayed at home. He had been told to. “I ran a bath,” he says.",
        {"I ran": "Ewart Pinnegar"},
    ),
    (
        "Ashworth Albion have asked about winger Ivo Peralta, 22, who has a release clause. “I like the "
        "rain,” he told a radio station.",
        {"I like": "Ivo Peralta"},
    ),
    (
        "By Ann Holt, Staff Writer\n\nThe watchman said that he was last paid in May.\n\n“Ask them about the "
        "goats,” he said.",
        {"Ask them": "the watchman"},
    ),
    (
        "Fairlane Mobility said it would appeal. “We sympathize deeply with the family,” the company said.",
        {"We sympathize": "Fairlane Mobility"},
    ),
    (
        "Lady Justice Esther Mwikali stopped the work. “I prefer the swamp,” the judge said.",
        {"I prefer": "Esther Mwikali"},
    ),
    (
        "Sen. Ruth Abel voted no. “It is a gift,” the senator said.",
        {"It is": "Ruth Abel"},
    ),
    (
        "Henrietta Rowe runs the port. Last winter she closed the canteen for what she calls “a day of peace”.",
        {"a day": "Henrietta Rowe"},
    ),
    (
        "The mayor, Ann Holt, said: “We will not go there today.”",
        {"We will": "Ann Holt"},
    ),
    (
        "We drove on for an hour. So I said, “Thank you. About time.”",
        {"Thank you": None},
    ),
    (
        "It rained in Bly all night. “No dogs,” he said.",
        {"No dogs": None},
    ),
    (
        "One engineer, who asked not to be named because her severance was not final, said she had built the "
        "tool. “I’m the one who taught it,” she said.",
        {"I’m the": "one engineer"},
    ),
    (
        "Ray took apart his mother’s alarm clock. His mother found the pieces. “Your daddy wakes up at five,” "
        "she told him.",
        {"Your daddy": "his mother"},
    ),
    (
        "The Harbour Board released a statement describing the strike as “a sad day for the port”.",
        {"a sad": "Harbour Board"},
    ),
    (
        "Police want to speak to Kai Lund, 19, and Jon Rask, 34, after the fire. “It wasn't me,” the 19-year-old said.",
        {"It wasn't": "Kai Lund"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NEWS)
def test_the_speakers_of_a_news_text_are_found(text: str, expected: dict[str, str | None]) -> None:
    """``expected`` has the speaker of the quotation that begins so."""
    pieces = [(text[start:end], one.attribution.speaker) for one in extract(text) for start, end in one.spans]
    assert {begin: who for said, who in pieces for begin in expected if said.startswith(begin)} == expected


def test_a_headline_in_words_that_two_people_use_is_nobodys() -> None:
    text = (
        "Offer was “of derisory value”\n\n“It is of derisory value,” Hugh Amber said."
        " “If that is of derisory value, what is the share price?” Dana Kruger asked."
    )
    assert [one.attribution.speaker for one in extract(text) if one.start < text.index("\n")] in ([], [None])
