// Made by scripts/word-lists; what it is made from is said there.

extension WordLists {
  /// Cities, countries, states and continents.
  package static let places = SortedWords(
    """
    'alī ābād-e katūl,'s-hertogenbosch,'ākra,'ārdamatā,6th of october city,a coruña,aachen
    aalborg,aalen,aalst,aarsâl,aba,abadan,abadeh,abaetetuba,abakaliki,abakan,abancay,abbotsford
    abbottabad,abdu rahiman nagar,abengourou,abeokuta,abepura,aberdeen,abha,abhar,abidjan,abiko
    abilene,abington,abnūb,abobo,abohar,aboisso,abomey,abomey-calavi,abovyan,abreu e lima
    abu dhabi,abu jibeha,abuja,abéché,abū al maţāmīr,abū al-kahṣīb,abū an numrus,abū ghurayb
    abū kabīr,abū qurqāş,abū tīj,abū ḩammād,abū ḩummuş,abū ‘arīsh,acacías,acapulco de juárez
    acaraú,acarigua,acará,acayucan,accra,acerra,achaguas,achalpur,acharnés,acheng,achinsk
    acilia-castel fusano-ostia antica,acireale,acopiara,acre,acton,acámbaro,ad darwa,ad dawādimī
    ad dilinjāt,ad dir‘īyah,ad douiem,ad-damazin,ad-damir,adachi,adana,adapazarı,addis ababa
    adeje,adelaide,adelaide hills,aden,adenta,adilcevaz,adiwerna,adler,admiralteisky,ado-ekiti
    adoni,adrar,adwa,adzopé,adıyaman,affery,afghanistan,afgooye,afif,afikpo,aflao,aflou
    afogados da ingazeira,afragola,africa,afula,afyonkarahisar,aga,agadez,agadir,agano,agartala
    agbor,agboville,agege,ageo,aghjabadi,agios dimitrios,agnibilékrou,agogo,agra,agrínio
    agua prieta,agua rasa,aguachica,aguascalientes,agulu,agustín codazzi,agía paraskeví,ahar
    ahilyanagar,ahlat,ahlen,ahlone,ahmadpur,ahmadpur east,ahmedabad,ahu,ahuntsic-cartierville
    ahvaz,ahwatukee foothills,aigáleo,aihara,aihui,ain el aouda,ain sukhna,aira,airdrie,airoli
    aisai,ait melloul,ait ourir,aix-en-provence,aizawl,aizu-wakamatsu,ajaccio,ajapnyak,ajax
    ajdabiya,ajegunle,ajman,ajmer,akademgorodok,akademicheskoe,akaiwa,akalkot,akanda,akashi
    aketi,akhisar,akhmīm,akhtubinsk,akihabara,akim oda,akiruno,akishima,akita,akivīdu
    akkarampalle,akola,akot,akowonjo,akron,aksaray,aksu,aksum,aktau,aktobe,aku,akure,akçaabat
    akçapınar,akşehir,al aaroui,al ain city,al ajaylat,al aḩmadī,al badrashayn
    al badā'i‘ al wusţá,al badārī,al bahah,al balyanā,al bayḑā',al başrah al qadīmah
    al bukayrīyah,al buraymī,al burj,al bāb,al bājūr,al diwaniyah,al fallūjah,al farwānīyah
    al fashn,al fayyum,al faḩāḩīl,al fqih ben çalah,al fāw,al ghanāyim,al hasaheisa,al hillah
    al hindīyah,al hoceïma,al hufūf,al hārithah,al ibrāhīmīyah,al jadīd,al jammālīyah,al jawf
    al jubayhah,al jubayl,al jumayl,al karama,al khafjī,al kharj,al khums,al khuşūş,al khābūrah
    al khānkah,al khārjah,al līth,al madīnah,al majaz,al mansurah,al manzalah,al manāqil
    al manşūrah,al marj,al marāghah,al mawşil al jadīdah,al mayādīn,al maţarīyah
    al maţār al ‘atīq,al maḩallah al kubrá,al maḩmūdīyah,al mijlad,al minshāh,al miqdādīyah
    al mubarraz,al muharraq,al muteena,al qadarif,al qanāyāt,al qanāţir al khayrīyah,al qaţīf
    al qurayn,al qurnah,al qusais 1,al quşayr,al qā'im,al qāhirah al jadīdah,al qāmishlī
    al qūşīyah,al sajaah,al shamkhah city,al warqaa,al wāsiţah,al ḩasakah,al ḩawāmidīyah,al ḩayy
    al ḩudaydah,al ḩurshah,al ḩusaynīyah,al ḩāmūl,al ‘amārah,al ‘ayn as sukhnah,al ‘ayyāţ
    al ‘azīzīyah,al ‘āshir min ramaḑān,al'met'yevsk,al-'ubūr,al-hamdaniya,al-junaynah
    al-khārijah,al-kut,al-musayab,al-qāsim,al-tabqa,al-yarmūk,alabama,alabel,alafaya,alaghsas
    alagoinhas,alahabad,alajuela,alamar,alamata,alameda,aland,aland islands,alandur,alangad
    alanya,alapayevsk,alappuzha,alasia,alaska,alatyr',alaşehir,alba iulia,albacete,albania
    albany,albany park,alberton,albi,albstadt,albuquerque,alcalá de guadaira,alcalá de henares
    alcamo,alcantarilla,alchevsk,alcobendas,alcorcón,alcoy,aldershot,alegrete,aleksandrov
    alekseyevka,aleksin,alengād,alenquer,aleppo,alessandria,alexandria,alexandroupoli,aley
    alfenas,algeciras,algeria,algiers,algorta,algueirão,alhambra,ali mendjeli,ali sabih
    aliayabiagba,aliağa,alicante,alief,alimosho,aliso viejo,aliwal north,alkmaar,allapattah
    allentown,allinagaram,almaty,almelo,almenara,almendares,almere stad,almería
    almirante tamandaré,aloha,alor setar,alpharetta,alphen aan den rijn,alsdorf,alsergrund
    alt-hohenschönhausen,alta gracia,altadena,altagracia de orituco,altamira,altamonte springs
    altamura,altay,alto barinas,alto hospicio,alto molocue,altona,altoona,altos,altrincham
    altuf'yevskiy,aluche,alvand,alvorada,alwar,alytus,alzira,alès,alīgarh,alīgūdarz,alīpur duār
    am timan,ama,amadeo,amadora,amagasaki,amagi,amahai,amaigbo,amakusa,amalner,amalāpuram,amami
    amancio,amanfrom,amangarh,amarapura,amaravati,amarillo,amasya,amatitlán,ambala sadar
    ambalangoda,ambalantota,ambalavao,ambanja,ambarawa,ambarnath,ambato,ambatondrazaka,ambattur
    amberg,ambikāpur,ambilobe,amboasary,ambon,ambositra,ambovombe,ambur,ambāh,ambājogāi,ambāla
    american samoa,americana,amersfoort,amherst,ami,amiens,amman,amontada,amora,amozoc de mota
    ampang,ampanihy,ampara,amparo,amravati,amreli,amritsar,amroha,amstelveen,amsterdam
    amsterdam-zuidoost,amuntai,amursk,an hải,an khê,an nabk,an najmah,an nhơn,an nuhūd
    an nu‘mānīyah,anaco,anaheim,anakapalle,anakaputhur,anamur,anan,anand,ananindeua,anantapur
    anantnag,anapa,anbu,ancaster,anchorage,ancona,ancud,anda,anderlecht,andijon,andong,andorra
    andover,andradas,andradina,andria,andulo,andīmeshk,andīsheh,anekal,anfu,ang mo kio new town
    angarsk,angat,angeles city,angers,anglet,angoche,angol,angola,angono,angoulême
    angra dos reis,angren,anguilla,angul,anguo,angyalföld,anhanguera,anjangaon,anjiang,anju
    anjār,anjō,ankang,ankara,ankeny,ankleshwar,anliu,anlong,anlong veaeng,anlu,ann arbor,annaba
    annaka,annandale,annapolis,annecy,anning,anqing,anqiu,ansan-si,anseong,anshan,anshun
    antakalnis,antakya,antalaha,antalya,antananarivo,antanifotsy,antarctica,antelope,antequera
    antibes,antigua and barbuda,antigua guatemala,antioch,antipolo,antofagasta,antony,antratsyt
    antsalova,antsirabe,antsiranana,antsohihy,antu,antwerp,anuradhapura,anusawari,anyama,anyang
    anyang-si,anyuan,anzhero-sudzhensk,anzio,anápolis,aného,aomori,aonla,aoxi,apac,apalit
    aparecida de goiânia,aparri,apartadó,apatity,apatzingán,apeldoorn,apex,apia,apizaco,apomu
    apopa,apopka,apple valley,appleton,aprilia,apsheronsk,apucarana,aqaba,aqsu,aquidauana
    aquiraz,ar ramthā,ar raqqah,ar rass,ar rastan,ar rayyān,ar raḩmānīyah,ar rifā‘,ar riqqah
    ar rumaylah,ar rumaythah,ar rumaythīyah,ara damansara,ara-dong,arabkir,aracaju,aracataca
    aracati,araci,aracruz,arad,araguari,araguaína,arakawa,arakkonam,aramoko-ekiti,arandas
    aranjuez,arantāngi,arao,arapiraca,arapongas,araquari,arar,araranguá,araraquara,araras
    araripina,araruama,arashiyama,arauca,araucária,araure,arawa,araxá,arayat,araçatuba
    arba minch,arcadia,arcahaie,arcella,archway,arcos,arcot,arcoverde,ardabīl,ardakān
    arden-arcade,ardeşen,arecibo,arenella,arequipa,arezzo,arganda,arganzuela,argenteuil
    argentina,argungu,aribinda,arica,aricanduva,arif wala,arifwala,ariquemes,arizona
    arjawinangun,arjona,arkadag,arkalyk,arkansas,arkhangel'sk,arles,arlington,arlington heights
    arlit,armant,armavir,armação dos búzios,armenia,arnavutköy,arnhem,arni,arnsberg,arona,arrah
    arraiján,arras,arrecife,arroyo naranjo,arsen'yev,arsi negele,arsikere,arsuz,artemisa,artigas
    artur alvim,artur nogueira,artux,artëm,aru,arua,aruba,arujá,aruppukkottai,arusha,arvada
    arwal,aryanah,arzamas,arzew,arāk,arāmbāgh,arāria,arīsh,as safīrah,as salamīyah,as salţ
    as samawah,as sanţah,as sawānī,as saţwah,as sinbillāwayn,as suwayq,as sālimīyah,as sāḩil
    as-suwayda,asaba,asadābād,asahi,asahikawa,asaka,asakura,asakusa,asamankese,asan,asbest
    aschaffenburg,ascoli piceno,asenovgrad,ash shafā,ash sharqāt,ash shaţrah,ash shuhadā'
    ash shāmīyah,ash-shaykh zāyid,ashaiman,ashburn,ashdod,asheville,ashford,ashgabat,ashikaga
    ashiya,ashkelon,ashmūn,ashoknagar,ashoknagar kalyangarh,ashta,ashton-under-lyne
    ashuganj city,asia,asker,asmara,asnières-sur-seine,aspen hill,aspern,assen,assi bou nif
    assis,assiut,astana,astanajapura,asti,astoria,astrakhan,asunción,asunción mita,aswān,at tall
    at tall al kabīr,at tāj,atakpamé,atambua,atani,atarra,atascocita,ataşehir,atbara,athani
    athens,athi river,athiyannur,athlone,atibaia,atlanta,atlantis,atlixco,atraulī,atsiaman
    atsugi,attili,attleboro,attock city,attur,atyrau,aubagne,aubervilliers,auburn,auburn gresham
    auchi,auckland,augsburg,augusta,augusto corrêa,aulnay-sous-bois,auraiya,aurangabad
    aurangābād,aurich,australia,austria,autazes,autlán de navarro,auxerre,avadi,avan
    avaniyāpuram,avaré,avedøre,aveiro,avellaneda,avellino,aversa,avignon,avilés,avondale,avtovo
    avtozavodskyi,awaji,awasa,awka,awsīm,ayacucho,ayapel,ayase,aydın,aylesbury,aylmer,ayodhya
    ayr,ayvalık,az zubayr,az zulfī,az zāwīyah,azamgarh,azare,azcapotzalco,azemmour,azerbaijan
    azilal,azimpur,aznā,azov,azrou,azua,azul,azumino,azusa,az̧ z̧a‘āyin,az̧ z̧ulayl,açailândia
    açu,aïn beïda,aïn defla,aïn fakroun,aïn harrouda,aïn m'lila,aïn oulmene,aïn oussera
    aïn sefra,aïn temouchent,aïn touta,ağrı,aībak,aş şaff,aş şalāḩāt,aş şuwayrah
    aş şāliḩīyah al jadīdah,ba dinh,ba vì,ba đồn,baardheere,bab ezzouar,babahoyo,babamba,babati
    babu,babushkin,babīlā,bacabal,bachuan,bacolod city,bacoor,bacău,bad homburg vor der höhe
    bad kreuznach,bad oeynhausen,bad salzuflen,bada barabīl,badagara,badajoz,badalona,bade
    baden-baden,badin,badlapur,badulla,badvel,badūria,baekrajan,bafang,bafia,bafoussam,bafra
    bagaha,bagalkot,bagamoyo,bagbera,bageqi,bagerhat,baghdad,bagheria,baghlān,bago,bago city
    bagong barrio,bagong silang,bagong silangan,baguio,bagé,bahadurgarh,bahamas,baharampur
    bahawalnagar,bahawalpur,baheri,bahir dar,bahlā',bahraigh,bahrain,bahçelievler,bahía blanca
    bahārestān,bai'anba,baia mare,baicheng,baichihe,baidi,baidoa,baidyabāti,baihe,baihecun
    baihua,baijiantan,baikonur,bail-hongal,bailundo,baimajing,baiquan,bairro da penha
    bairro militar,bairro parque nossa senhora do carmo,bairāgnia,bais,baise,baisha,baishan
    baisheng,baishishan,baitao,baixi,baiyin,baizi,baião,bajos de haina,bakau,bakersfield,bakhmut
    bakhri,bakhtiarpur,baki,baku,bakwa,bakıxanov,balad,balagtas,balai pungut,balaka,balakovo
    balanbale,balanga,balashikha,balashov,balasore,balayan,balbala,balcarce,balcón de la lisa
    baldwin park,balfour,balikpapan,baliuag,baljurashi,balkanabat,balkh,ballarat,ballari
    ballarpur,ballerup,ballia,balneário camboriú,balombo,balotra,balqash,balrāmpur,balsas
    baltimore,balulang,balung,balvanera,balykchy,balzar,balāngīr,balıkesir,balţīm,bam,bama
    bamako,bamban,bambang,bambanglipuro,bambari,bamberg,bamenda,ban i chang,ban khlong prawet
    ban khoan,ban ko sire,ban lak song,ban lam luk ka,ban mai,ban na,ban phaeo,ban pong
    ban samae dam,ban talat yai,ban tha kham,banan,banbury,banco filipino homes,banda aceh
    bandar abbas,bandar baharu,bandar bukit raja,bandar kinrara,bandar labuan,bandar lampung
    bandar mahkota cheras,bandar saujana utama,bandar seri alam,bandar seri begawan
    bandar sri damansara,bandar sunway,bandar tasik puteri,bandar tun hussein onn,bandar utama
    bandar-e anzalī,bandar-e emam khomeyni,bandar-e genāveh,bandar-e kangān,bandar-e māhshahr
    bandar-e torkaman,bandundu province,bandung,bandırma,bandō,banepā,banes,banfield,banfora
    bang bon,bang bua thong,bang kapi,bang khae,bang khae nuea,bang khun thian,bang kruai
    bang na,bang phai,bang phlat,bang rak,bang sue,bang sue subdistrict,banga,bangangté,bangaon
    bangarapet,bangassou,bangi,bangil,bangkalan,bangkok,bangkok noi,bangkok riverside
    bangkok yai,bangladesh,bangor,bangsar,bangued,bangui,banhā,bani walid,bani yas city
    banja luka,banjar,banjaran,banjarbaru,banjarmasin,bankra,bannu,banqiao,banská bystrica
    banstead,bantayan,banting,bantul,bantvāl,banyo,banyumas,banyuwangi,baní,banī mazār
    banī suwayf,banī ‘ubayd,bao'an,bao'an centre,baoding,baoji,baoqing,baoshan,baotou,baoying
    baqubah,bar bigha,barabai,baracoa,barajas de madrid,barakaldo,baraki,baranagar,baranoa
    baranovichi,barauli,barauni,baraut,barbacena,barbados,barbalha,barberena,barberton,barbigha
    barbil,barbosa,barcarena,barcelona,barda,barddhamān,bareilly,bargarh,bargny,bargny guèdj
    bargny ngoude,barhiya,bari,bariadi,barika,barinas,barinitas,baripāda,bariq,barishal,barkam
    barking,barkā',barletta,barmbek-nord,barnaul,barnsley,barnstable,barnāla,barpeta
    barquisimeto,barra,barra de são francisco,barra do corda,barra do dande,barra do garças
    barra do piraí,barra dos coqueiros,barra mansa,barra velha,barracas,barranca,barrancabermeja
    barranqueras,barranquilla,barras,barreiras,barreirinhas,barreiro,barreiros,barretos
    barri de les corts,barri de sant andreu,barrie,barriera di lanzo,barriera di milano
    barrow in furness,barshi,bartolomé masó,bartın,barueri,baruipur,baruta,barwāla,barwāni
    barysaw,basankusu,basauri,basavakalyan,basel,bashan,basildon,basingstoke,basirhat city
    basirpur,basmat,basoda,basoko,basrah,bassar,bassila,bastia,bastī,basuo,basyūn,bat khela
    bat yam,bata,batac city,batam,batang,batangas,batatais,bataysk,bathinda,batikent,batman
    batna,baton rouge,batouri,battagram,battambang,battaramulla south,battersea,batticaloa
    battipaglia,battir,battle creek,batu,batu caves,batu gajah,batu pahat,batumi,baturaden
    baturaja,batāla,bau,bauang,baubau,bauchi,baudhuinville,bauru,bauta,bautzen,bavet,bawku
    bawshar,bawāna,bayambang,bayamo,bayamón,bayan,bayan hot,bayan lepas,bayan nur,bayawan
    bayburt,bayeux,bayiji,bayjī,bayombong,bayonne,bayramaly,bayreuth,bayside,bayt lāhyā,baytown
    bayugan,bazar-korgon,bazhong,baía farta,bañga,bağcılar,başakşehir,baḥarkah
    beau bassin-rose hill,beaufort west,beaumont,beauport,beauvais,beavercreek,beaverton
    bebedouro,beberibe,bebington,beckenham,becontree,bedelē,bedford,bedok new town,bedong,beed
    beersheba,begampur,begusarai,behbahān,behshahr,bei'an,beibei,beichengqu,beidao,beihai
    beijing,beiliu,beimeng,beining,beipiao,beira,beirut,beisu,beitbridge,beiwangli,bejaâd,bekasi
    bekobod,bel air south,bela,bela bela,bela vista,belagavi,belarus,belawan,belaya kalitva
    belebey,beled hawo,beledweyne,belek,belem,belen,belfast,belford roxo,belfort,belgium
    belgorod,belgrade,belgrano,beliatta,belize,belize city,bell gardens,bella vista,bellampalli
    belleville,bellevue,bellflower,bellingham,bellinzona,bello,belmont cragin,belo horizonte
    belo jardim,belogorsk,belorechensk,beloretsk,belovo,belém,bemowo,ben arous,ben gardane
    ben guerir,ben jerrar,benalmádena,bend,bende,bendigo,benevento,benevides,benfica,bengaluru
    bengbu,benghazi,bengkulu,benguela,beni,beni enzar,beni mellal,beni mered,benidorm,benin
    benin city,benipur,benito juarez,benito juárez,benjamin constant,benoni,bensalem,bensheim
    benslimane,bensonhurst,bento gonçalves,bentong town,bentonville,bentung,benxi,beppu
    berastagi,berat,berazategui,berbera,berbérati,bercham,berchem,berdsk,berdyansk,berdychiv
    berekum,berestovskyi,berezniaky,berezniki,bergama,bergamo,bergedorf,bergen,bergen op zoom
    bergheim,bergisch gladbach,bergkamen,beringen,berisso,berkane,berkeley,berlin
    berlin köpenick,bermuda,bern,berrechid,berrouaghia,bertioga,bertoua,beruniy,berwick,berwyn
    beryozovsky,berëzovskiy,besançon,besbes,beshariq,besni,besuki,bet shemesh,bethal,bethesda
    bethlehem,betim,bettiah,betūl,beveren,beverly cove,bexhill-on-sea,bexley,beylikdüzü,beypore
    beyşehir,bezerros,beāwar,bełchatów,bhabhua,bhadohi,bhadrak,bhadravati,bhadreswar
    bhadrāchalam,bhadrāvati,bhairab bāzār,bhaisa,bhakkar,bhalwal,bhamo,bhandāra,bhanga,bharatpur
    bharthana,bharūch,bhatara,bhavnagar,bhawana,bhawāni mandi,bhawānipatna,bhayandar,bhetia
    bhilai,bhilai charoda,bhilwara,bhimavaram,bhimdatta,bhind,bhisho,bhiwadi,bhiwandi,bhiwāni
    bhola,bhongīr,bhopal,bhubaneswar,bhuj,bhupalpally,bhusawal,bhutan,bhādra,bhāgalpur,bhālki
    bhālswa jahangirpur,bhātpāra,bhātpāra abhaynagar,bhātāpāra,bhīmunipatnam,bhīnmāl,biak
    biantang,bianzhuang,biaora,biała podlaska,białołeka,białystok,bibir hat,bibirevo,bibā,bida
    bidar,biel/bienne,bielany,bielefeld,biella,bielsko-biala,bietigheim-bissingen,bieńczyce,biga
    biguaçu,bihać,bihtā,bihār sharīf,bihāt,bijie,bijnor,bikaner,bikramganj,bila tserkva,bilajari
    bilbao,bilbeis,bilecik,bilhorod-dnistrovskyi,bilimora,billstedt,biloxi,bilqās,bilychi,bilāra
    bilāspur,bima,bimbo,bin xian,binangonan,bindura,binga,bingerville,binghamton,bingöl,binjai
    binmaley,binonga,bintulu,binzhou,bir el ater,bir el djir,biratnagar,birecik,birendranagar
    bireun,birgaon,birgañj,birigui,birkat as sab‘,birkenhead,birkhadem,birmingham,birni n konni
    birnin kebbi,birobidzhan,birsk,biruaca,biryulëvo,biryulëvo zapadnoye,bisceglie,bishan
    bishan new town,bishkek,bishnupur,bishoftu,bishops stortford,bishrāmpur,biskra,bislig
    bismarck,bismil,bissau,bistriţa,biswān,bitkine,bitlis,bitola,bitonto,bitung,biu,biyalā,biysk
    bizerte,biên hòa,biñan,blackpool,blacksburg,blacktown,blagoevgrad,blagoveshchensk,blaine
    blainville,blanes,blantyre,bletchley,blida,blitar,bloemfontein,blois,bloléquin,bloomfield
    bloomington,blora,bloxwich,blue mountains,blue springs,bluefields,blumenau,bnei brak
    boa viagem,boa vista,boadilla del monte,bobbili,bobigny,bobo-dioulasso,bobruysk,boca chica
    boca raton,bocaiúva,bocaue,bocholt,bochum,bocoio,boconó,bodhan,bodināyakkanūr,bodupāl,bodītī
    boedo,boende,bogale,bogenhausen,boghni,bognor regis,bogor,bogorodskoye,bogotá,bogra,bohicon
    bohodukhivskyi,bohuniya,boise,boituva,bojnūrd,bojonegoro,bokhtar,boksburg,boké,bokāro,bol
    bol'šoj kamen',bole,bolenge,bolesławiec,bolgatanga,boli,bolingbrook,bolivia,bolobo,bologna
    bolpur,bolu,bolvadin,bolzano,bom conselho,bom despacho,bom jesus da lapa,boma,bonan,bonao
    bondoukou,bondowoso,bondy,bonga,bongabon,bongaigaon,bongor,bonita springs,bonn,bonon,bonoua
    bontang,bonāb,bootle,bor,borama,bordeaux,bordj bou arreridj,bordj el bahri,bordj el kiffan
    bordj menaïel,borgerhout,borisoglebsk,borivli,borken,borlänge,bornheim,borongan,borough park
    borovichi,borsad,borshchahivka,boryeong,boryspil,borås,borāzjān,borūjen,borūjerd,bosaso
    bosconia,boshan,bosnia and herzegovina,bosque saúde,bossangoa,bosse,bossier city,boston
    botad,bothaville,bothell,botou,botoşani,botshabelo,botswana,bottrop,botucatu,bou ismaïl
    bou saâda,bouaflé,bouaké,bouar,boudouaou,boufarik,bougadoum,bougouni,boujdour,boulder
    boulogne-billancourt,boulogne-sur-mer,boumhel el bassatine,boundiali,bountiful,bourem
    bourg-en-bresse,bourges,bournemouth,bouskoura,bouvet island,bouznika,bouïra,bowangshan,bowie
    bowling green,boyampālaiyam,boyeros,boyle heights,boynton beach,boyolali,bozeman,bozhou
    bozüyük,boû arfa,bracknell,bradenton,braga,bragança,bragança paulista,brahmapur,braintree
    brajarajnagar,brakpan,brampton,brandenburg an der havel,brantford,brasilandia,brasília
    brateyevo,bratislava,bratsk,braunschweig,brazil,brazlândia,brazzaville,braşov,brea,breda
    brejo da madre de deus,brejo santo,bremen,bremerhaven,brentwood,brescia,brest,breu branco
    breves,breña,bria,briarwood,brick,bridgend,bridgeport,bridgetown,bridgewater,bridgwater
    brighouse-city centre,brighton,brighton park,brigittenau,brikama,brindisi,brisbane,bristol
    british indian ocean territory,british virgin islands,brits,britz,brive-la-gaillarde,brixton
    brno,brno střed,brockton,broken arrow,bromma,bronkhorstspruit,brookes point,brookhaven
    brookline,brooklyn,brooklyn park,broomfield,brossard,brovary,brownsville,bruchsal,brugge
    brumado,brunei,brusque,brussels,bryanka,bryansk,brühl,brāhmanbāria,brăila,bucaramanga,bucha
    bucharest,bucheon-si,buchholz in der nordheide,buckeye,buckow,buco zau,buda,budapest
    budapest ii. kerület,budapest iii. kerület,budapest iv. kerület,budapest vi. kerület
    budapest viii. kerület,budapest xi. kerület,budapest xii. kerület,budapest xiii. kerület
    budapest xix. kerület,budapest xv. kerület,budapest xvi. kerület,budapest xvii. kerület
    budapest xviii. kerület,budapest xx. kerület,budapest xxi. kerület,budapest xxii. kerület
    budaun,budge budge,budta,buduburam,buduran,budyonnovsk,buea,buena park,buenaventura
    buenavista,bueng kum,buenos aires,buffalo grove,bugembe,bugo,bugojno,bugulma,buguma
    buguruslan,buhe,buin,bujumbura,bukama,bukavu,bukhara,bukit batok new town,bukit bintang
    bukit gambir,bukit indah,bukit jalil,bukit merah estate,bukit mertajam
    bukit panjang new town,bukit rahman putra,bukit tengah,bukit timah,bukittinggi,bukoba
    bulacan,bulancak,bulandshahr,bulaon,bulawayo,buldāna,bulgaria,buluan,bulungu,bumba,bunamwaya
    bunawan,bunbury,bunda,bundaberg,bungoma,buni,bunia,bunkyo,bununka kunda,burao,burauen
    buraydah,burayu,burbank,burdur,burewala,burgas,burgos,burhānpur,burhānuddin,burien
    buriticupu,burj al ‘arab al jadīdah,burkina faso,burla,burleson,burlington,burnaby,burnley
    burnsville,bursa,burton upon trent,burundi,bury,bury st edmunds,burzaco,burām,burāri,burē
    busan,buseresere,bushehr,bushwick,busia,business bay,businga,busto arsizio,bustos,buta
    butajīra,butanta,butare,butembo,butha-buthe,buthidaung town,butterworth,butuan,butwāl,buxar
    buyeo,buynaksk,buzhuang,buzi,buzuluk,buzău,buíque,buôn hồ,buôn ma thuột,bwizibwera
    byasanagar,bydgoszcz,bytom,byumba,bârlad,bébédja,béchar,bégoua,béja,béjaïa,békéscsaba
    béziers,bình minh,bình thạnh,bình thủy,böblingen,bünde,büyükçekmece,bābol,bābolsar,bāfq
    bāghestān,bāghpat,bājil,bāli,bālurghāt,bālāghāt,bālāpur,bāmyān,bānda,bāndarban,bāndīkūi
    bāneh,bāngarda chhota,bānka,bānkura,bānsbāria,bānswāra,bāola,bāpatla,bāprola,bāqershahr
    bāramūla,bārdoli,bārh,bāri,bārmer,bāruni,bārākpur,bārāmati,bārān,bārāsat,bāzār-e yakāwlang
    bāzārak,bălţi,będzin,bījār,bīna,bīrjand,bīsalpur,būkān,būlāq abū al ‘ilā,būmahen,būndi,būsh
    bạc liêu,bạch mai,bảo lộc,bắc giang,bắc kạn,bắc ninh,bắc quang,bắc từ liêm,bến cát,bến tre
    bỉm sơn,bồ đề,caacupé,caaguazú,cabaiguán,cabanatuan city,cabedelo,cabiao,cabimas,cabinda
    cabo de santo agostinho,cabo frio,cabo san lucas,cabo verde,cabreúva,cabudare,cabudwaaq
    cabuyao,cachoeira do sul,cachoeiras de macacu,cachoeirinha,cachoeiro de itapemirim,cacoal
    cacocum,cacuaco,cacém,cadereyta,cadereyta jiménez,cadiz,caen,caetité,cafunfo,cagayan de oro
    cagliari,cagnes-sur-mer,cagua,caguas,cahama,cai lậy,caicara del orinoco,caicó,caidian
    caieiras,caijia,cainta,cairns,cairo,cajamar,cajamarca,cajazeiras,cajicá,calabanga,calabar
    calabozo,calais,calama,calamba,calapan,calarcá,calasiao,calauag,calauan,calbayog city,caldas
    caldas novas,caledon,caleta olivia,calexico,calgary,cali,california,callao,caloocan
    caloundra,caltanissetta,caluire-et-cuire,calulo,calumbo,calumpit,calvià,cam ranh,camacupa
    camagüey,camama,camaquã,camaragibe,camarillo,camayenne,camaçari,cambodia,camboriú,cambridge
    cambuci,cambé,camden,cameroon,cametá,camocim,campana,campeche,campina grande
    campina grande do sul,campinas,campiña,campo belo,campo bom,campo di marte,campo formoso
    campo grande,campo largo,campo limpo,campo limpo paulista,campo maior,campo mourão
    campo novo do parecis,campo verde,campobasso,campos do jordão,campos dos goytacazes,camucuio
    canada,canarsie,canary wharf,canaã dos carajás,canberra,cancún,candaba,candeias,candelaria
    candi prambanan,canela,cangaiba,cangandala,canguçu,cangzhou,canindé,canlaon,cannes,canning
    canning town,cannock,canoas,canoga park,canoinhas,cantaura,cantel,canterbury,canton
    canyon country,cao bằng,cao lãnh,caohe,caojie,caoqiao,caotun,cap-haïtien,capacho nuevo
    capanema,capannori,capao redondo,capas,cape coast,cape coral,cape town
    capelle aan den ijssel,capiatá,capitão poço,capivari,capão bonito,capão da canoa,carabanchel
    caracas,caraguatatuba,caranavi,carapicuíba,caratinga,carazinho,carcar,carcassonne,cardiff
    cardona,cariacica,cariaco,caringin,caripito,carletonville,carlsbad,carmel
    carmen de la legua reynoso,carmen de viboral,carmona,carnot,carol city,carol stream,carora
    carpi,carpina,carrao,carrara,carrefour,carrizal,carrollton,carrollwood village,carshalton
    carson city,cartagena,cartago,caruaru,cary,carúpano,casa grande,casa nova,casa verde
    casablanca,casalnuovo di napoli,casas adobes,cascavel,cascina,casco histórico de vallecas
    caserta,casimiro de abreu,casoria,casper,castanhal,castelar,castellammare di stabia
    castelldefels,castelló de la plana,castle rock,castleford,castlereagh,castres,castro valley
    castrop-rauxel,catacamas,catacaos,cataguases,catalina foothills,catalão,catamarca,catanduva
    catania,catanzaro,catarman,catbalogan,catchiungo,catford,cathedral city,catia la mar
    catonsville,catu,catumbela,caucagüito,caucaia,caucasia,cava dè tirreni,cavite city,caxias
    caxias do sul,caxito,cayenne,cayman islands,cazenga,caála,caçador,caçapava,cañuelas
    ceará-mirim,cebu city,cedar falls,cedar hill,cedar park,cedar rapids,ceilândia,cela,celaya
    celina,celle,centar župa,centenario,centennial,center city,central african republic
    central city,central coast,centralniy,centreville,centro,centro habana,centurion,cepu
    cerdanyola del vallès,ceres,cereté,cergy,cergy-pontoise,cerignola,cerquilho,cerritos,cerro
    cerro de pasco,cesena,ceuta,ceyhan,ch'iko,ch'ŏngdan-ŭp,ch'ŏsal-li,cha-am,chabahar,chacabuco
    chacao,chachoengsao,chad,chaeryŏng-ni,chaeryŏng-ŭp,chagni,chaguanas,chahār dangeh,chaigou
    chaihe,chaiyaphum,chak,chak jhumra,chak thirty-one -eleven left,chake chake,chakradharpur
    chakwal,chakwama,chalco,chalisgaon,chalkída,challakere,chalon-sur-saône,chaman,chamartín
    chamberí,chambéry,champaign,champigny-sur-marne,chamrajnagar,chandannagar,chandigarh
    chanduasi,chang-hua,changam-ch'on,changanācheri,changbai,changcheng,changchun,changde
    changdian,changhua,changji,changle,changleng,changli,changling,changning,changnyeong
    changping,changqing,changsha,changshu,changtu,changwon,changyi,changyuan,changzheng,changzhi
    changzhou,chaniá,channapatna,channarāyapatna,chanthaburi,chaohu,chaoyang,chaozhou,chapadinha
    chapayevsk,chapecó,chapel hill,charallave,charikar,chari̇̄koṭ,charkhi dādri,charleroi
    charlesbourg,charleston,charleville-mézières,charlotte,charlottenburg,charlottenlund
    charlottesville,charsadda,chartres,chas,chatham,chatrā,chatsworth,chattanooga,chattogram
    chatuchak,chauk,chaumu,chautārā,chavara,chaykovskiy,chaïdári,chebarkul',cheboksary
    cheektowaga,chefchaouen,chefushan,chegutu,chekhov,chelghoum el aïd,chelles,chelmsford
    cheltenham,chelyabinsk,chemnitz,chengalpattu,chengde,chengdu,chenggu,chenghua,chengqiao
    chengtangcun,chengxi,chengxian chengguanzhen,chengxiang,chengyang,chengzhong,chengzihe
    chenlou,chennai,chenzhou,chenārān,cheonan,cheongju-si,cheorwon,chepén,cheras,cheremkhovo
    cheremushky,cherepovets,cheria,cherkasy,cherkessk,chernaya rechka,chernihiv,chernivtsi
    chernogorsk,chernyakhovsk,cherry hill,chertanovo yuzhnoye,cherthala,cheruvannur,cherëmushki
    chesapeake,cheshunt,chesterfield,chetumal,cheyenne,chełm,chhatarpur,chhaya,chhibrāmau
    chhindwāra,chiaia,chiang mai,chiang rai,chiapa de corzo,chiayi city,chiba,chibuto,chicacao
    chicago,chicago lawn,chichawatni,chichibu,chichicastenango,chiclana de la frontera,chiclayo
    chico,chicoloapan,chicopee,chicoutimi,chidambaram,chidawa,chieti,chifeng,chigasaki,chigorodó
    chiguayante,chihuahua,chik ballāpur,chikhli,chikmagalūr,chikugo,chikuma,chikusei
    chikushino-shi,chilakalūrupet,chilanga township,chilanzar,chilca,chile,chilecito
    chililabombwe,chilla soroda bāngar,chilliwack,chillán,chilmāri,chilpancingo,chimaltenango
    chimbas,chimbote,chimoio,china,chinandega,chinatown,chinautla,chinch'ŏn,chincha alta
    chinchiná,chingford,chingola,chinhoyi,chiniot,chinju,chinnachowk,chinnamanūr,chino
    chino hills,chintamani,chinú,chioggia,chipata,chiplūn,chiquimula,chiquinquirá,chirakkal
    chirchiq,chiredzi,chirkunda,chirmiri,chiryū,chisankane,chishtian,chisinau,chistopol',chita
    chitato,chitose,chitradurga,chitral,chittaranjan,chittoor,chittorgarh,chitungwiza,chivacoa
    chivilcoy,chiyoda,chizhou,chlef,choa chu kang new town,choa saidan shah,chodov,choibalsan
    chokolivka,chokwé,cholet,choloma,cholula,chom thong,choma,chomedey,chomutov,chon buri,chone
    chong nonsi,chongjin,chonglong,chongming,chongqing,chongwe,chongxing,chongzuo,choornikkara
    chopda,chornomors'k,chortoq,chorzów,choshi,chosica,choudwar,christchurch,christmas island
    chuhar kana,chula vista,chulucanas,chum phae,chumakivskyi,chumphon,chuncheon,chunga
    chunggang,chungju,chunian,churāchāndpur,chusovoy,chust,chuxiong,chuzhou,chystyakove
    châlons-en-champagne,châteauguay,châteauroux,châu phong,châu đốc,chéngguān qū,chí linh,chía
    chóngfú,chākan,chālūs,chāmpa,chānda,chāndpur,chāpra,chāībāsa,chīrāla,chōfu,chũ,chūru,chūō
    chơn thành,chợ lớn,ciamis,ciampea,cianjur,cianorte,cibinong,cicero,cicurug,cidade ademar
    cidade dutra,cidade lider,cidade ocidental,cidade tiradentes,ciechanów,ciego de ávila
    cienfuegos,cifuentes,cihuatlán,cikampek,cikarang,cikupa,cilacap,cilegon,cileungsir,cileunyi
    cimahi,cimitarra,cincinnati,cinisello balsamo,cintalapa de figueroa,cipolletti,ciputat
    ciranjang-hilir,circoiscrizione i,circoiscrizione ii,circoiscrizione iii,circoiscrizione iv
    circoiscrizione v,circoiscrizione vi,circoiscrizione vii,circoiscrizione viii,cirebon,ciro
    citeureup,citrus heights,city of isabela,city of milford (balance),city of port phillip
    city of sammamish,city of westminster,ciudad acuña,ciudad apodaca,ciudad benito juárez
    ciudad bolivia,ciudad bolívar,ciudad camilo cienfuegos,ciudad choluteca,ciudad constitución
    ciudad de huajuapan de león,ciudad de villa de álvarez,ciudad del carmen,ciudad del este
    ciudad delicias,ciudad general escobedo,ciudad guayana,ciudad guzmán,ciudad hidalgo
    ciudad juárez,ciudad lineal,ciudad lázaro cárdenas,ciudad lópez mateos,ciudad madero
    ciudad mante,ciudad nezahualcoyotl,ciudad obregón,ciudad ojeda,ciudad piar,ciudad real
    ciudad río bravo,ciudad sandino,ciudad satelite,ciudad valles,ciudad victoria,ciutat vella
    civitanova marche,civitavecchia,cixi,cizre,ciénaga,clacton-on-sea,clamart,clarksville
    clearwater,clementi housing estate,clermont-ferrand,cleveland heights,clichy
    clinton township,closepet,cloverdale,clovis,cluj-napoca,coacalco,coachella,coari,coatbridge
    coatepec,coatepeque,coatzacoalcos,coburg,cobán,cochabamba,coconut creek,cocorote
    cocos islands,codó,coelho neto,coeur d'alene,coffs harbour,cogan,coimbatore,coimbra,coity
    cojutepeque,colatina,colcapirhua,colchester,colegiales,colima,colina,colinas
    collado-villalba,college station,collegno,collierville,colmar,colmenar viejo,cologno monzese
    colomba,colombes,colombia,colombo,colonia del sol,colonia del valle,colonia lindavista
    colonia nativitas,colorado,colorado springs,colton,columbia,columbus,colón,comal,comalcalco
    comayagua,comilla,comitancillo,comitán,commerce city,commonwealth,como,comodoro rivadavia
    comoros,compiègne,compostela,comé,conakry,conceição do araguaia,conceição do coité
    concepcion,concepción,concepción del uruguay,concord,concordia,concón,concórdia,coney island
    confederation,congonhas,connecticut,cono norte,conroe,conselheiro lafaiete,consolacion
    consolación del sur,consolação,constantine,constanţa,contagem,contai,contramaestre,contumo
    cook islands,coon rapids,coonoor,copacabana,copenhagen,copiapó,coppell,coquimbo,coquitlam
    coral gables,coral springs,corato,corbeil-essonnes,corby,corfu,cork,cornellà de llobregat
    cornwall,cornélio procópio,coro,coroatá,coronel,coronel fabriciano,coronel oviedo
    corpus christi,corralillo,corrientes,corroios,cortazar,corumbá,coruripe,corvallis,cosenza
    coslada,cosmópolis,costa mesa,costa rica,cotabato,cotia,cotonou,cottbus,cotuí,council bluffs
    country club,courbevoie,coventry,covina,cové,cox's bāzār,coyah,coyhaique,coyoacán,cozumel
    cradock,craigavon,craigieburn,craiova,cranston,crateús,crato,crawley,cremona,crewe,criciúma
    cricklewood,cristalina,cristo rey,croatia,croix-des-bouquets,crotone,croydon,cruz alta
    cruz das almas,cruzeiro,cruzeiro do sul,crystal lake,créteil,cuamba,cuango-luzamba
    cuauhtémoc,cuautitlán,cuautitlán izcalli,cuautla,cuba,cubal,cubatão,cuddalore,cuenca
    cuernavaca,cuiabá,cuijiaji,cuilapa,cukai,culiacán,cumaná,cumbernauld,cumbum,cuneo,cung kiệm
    cupang,cupertino,curacao,curepipe,curicó,curitiba,curitibanos,currais novos,cursino,curug
    curup,curuçá,curvelo,cuscatancingo,cusco,cutler bay,cutral-có,cuttack,cuxhaven
    cuyahoga falls,cuímba,cuíto,cwmbran,cyangugu,cyberjaya,cypress,cypress hills,cyprus,czechia
    częstochowa,cà mau,cáceres,cái răng,cárdenas,câmpina,córdoba,cúa,cúcuta,cần giuộc,cần giờ
    cần thơ,cần đước,cầu giấy,cẩm lệ,cẩm phả,cẩm phả mines,cổ đô,cờ đỏ,củ chi,cửa nam,da nang
    da'an,daanbantayan,dabhel,dabhoi,dabou,dabra,dabwāli,dachang,dacheng,dachnoye,dadu,daegu
    daejeon,daet,dagenham,dagupan,daharki,dahegām,dahuangshan,dainava (kaunas),daisen,daitō
    daizhuang,dajal,dakar,dakhla,dalai,dale city,dali,dali old town,dalian,daliang,dalianwan
    dallas,dalli rājhara,daloa,dalu,daly city,dalūpura,dam dam,daman,damanhur,damansara damai
    damascus,damaturu,dambulla,damiao,damietta,dammam,damoh,damoujia,damxung,damyang,danané
    danao,danbury,dandeli,dandong,dangila,dangjiang,dangkao,danjiangkou,danlí,danshui,danville
    daokou,daotian,daoukro,dapaong,dapeng,dapitan,daqing,dar bouazza,dar chabanne,dar es salaam
    dar naim,dara,darbhanga,darhan,darlington,darmstadt,darnah,darnytskyi masyv,darnytsya
    dartford,dartmouth,darwin,darya khan,darāw,dar‘ā,dasha,dashahe,dashi,dashiqiao,dashitou
    daska kalan,dasmariñas,datia,datong,datun,daudnagar,daugavpils,daule,daund,daur,daura,dausa
    davangere,davao,davie,davtashen,dawbon,dawei,dawukou,daxi,daxing,daxing'anling,daxu,daye
    dayr al balaḩ,dayr mawās,dayrah,dayrūţ,dayton,daytona beach,dazaifu,dazeshan,dazhong,dazhou
    daşoguz,dchira el jihadia,dearborn,dearborn heights,debark',debre birhan,debre mark'os
    debre tabor,debrecen,decatur,dededo village,deer valley,deerfield beach,deesa,degan
    degeh bur,deglur,dehdasht,dehiwala-mount lavinia,dehlorān,dehradun,dehu road,dehui
    deir ez-zor,dekalb,delano,delaware,delegación cuajimalpa de morelos,delft,delhi
    delhi cantonment,delicias,delmas,delmenhorst,delmiro gouveia,delray beach,delta,deltona
    dembī dolo,democratic republic of the congo,den helder,dendermonde,dengbu,dengzhou,denia
    denizli,denmark,denov,denpasar,denver,deoband,deoghar,deoli,deolāli,deoria,depok,deqing
    dera ghazi khan,dera ismail khan,dera murad jamali,derbent,derby,derince,derry,des moines
    des plaines,desio,desna,desnyanskyi,desoto,dessalines,dessau,dessie,detmold,detroit,deurne
    deva,devakottai,deventer,devinuwara,dewas,dewsbury,deyang,dezful,dezhou,deçan,dhahran,dhaka
    dhamtari,dhamār,dhanbad,dhangaḍhi̇̄,dhanmondi,dhanpuri,dharapuram,dharashiv,dharmanagar
    dharmapuri,dharmavaram,dharān,dhaulpur,dhenkānāl,dhirkot,dholka,dhone,dhoraji,dhrāngadhra
    dhubri,dhule,dhuliān,dhupgāri,dhāka,dhāmpur,dhār,dhārāvi,dhūri,diadema,dialakorodji
    diamantina,diamniadio,diamond bar,diamond harbour,dianbu,dianzi,diaoyucheng,dias d'ávila
    dibaya-lubwe,dibrugarh,didao,dien bien phu,diepsloot,diez de octubre,diffa,diglipur,digos
    digras,digri,dihok,dijkot,dijon,dikirnis,dili,dilling,dimbokro,dimitrovgrad,dimāpur
    din daeng,dinaig,dinajpur,dinalupihan,dinapore,dinapur nizamat,dindigul,dinga,dingjia
    dingtao,dingxi,dingzhou,dinslaken,diobahika,diourbel,dipalpur,diphu,dipolog,dire dawa,dishnā
    district of columbia,district of taher,disūq,divinópolis,divo,diwek,dixinn,diyarb najm
    diyarbakır,diégonéfla,djelfa,djemmal,djenné,djibo,djibouti,djougou,djugu,dmitrov,dnipro
    dniprovskyi,doba,dobo,dobrich,doddaballapura,dodola,dodoma,doetinchem,dogbo,dogonbadan
    dogondoutchi,doha,dohad,dohazāri,dohār,doilungdêqên,dois vizinhos,dokri,dolgoprudnyy,dolisie
    dollard-des ormeaux,dolo,dolores hidalgo,dom eliseu,dombivali,dome,dominica
    dominican republic,domodedovo,dompu,don carlos,don torcuato,donaustadt,doncaster,dondaicha
    dondo,donetsk,dongcheng,dongcun,dongdu,dongfeng,donggang,donggongon,dongguan,donghae city
    donghai,donghe,dongkan,dongling,dongning,dongola,dongsheng,dongtai,dongxi,dongxia,dongxing
    dongyang,dongying,donostia / san sebastián,doral,dorbod,dorchester,dordrecht,dori,dormagen
    dornbirn,dorogomilovo,doropo,dorsten,dortmund,dorūd,dos hermanas,dosquebradas,dosso,dothan
    douai,douala,douane,douar hicher,dougnane,douliu,dourados,douéra,dover,dovzhansk,dowleswaram
    downers grove,downtown dc,downtown vancouver,doğubayazıt,draa el mizan,dracena,drachten
    drammen,drancy,drean,dreieich,dresden,dreta de l'eixample,drobeta-turnu severin,drogheda
    drohobych,drummondville,druzhkivka,dráma,dschang,dubai,dubai festival city
    dubai investments park,dubai marina,dubai silicon oasis,dubbo,dublin,dubna,dubréka,dubuque
    ducheng,duekoué,duisburg,duitama,dukuhturi,dullewala,duluth,dumaguete,dumai,dumfries,dumila
    dumka,dumraon,dumyāţ al jadīdah,dunaújváros,dundalk,dundee,dundo,dunedin,dunfermline,dungu
    dunhou,dunhua,dunhuang,dunkirk,dunkwa,dunstable,dunwoody,dunyapur,duoba,duobao
    duque de caxias,duramē,durazno,durban,durbanville,durg,durgapur,durian tunggal,durrës,dushan
    dushanbe,dusit,duyun,duyên hải,duzhou,dyāne,dzerzhinsk,dzerzhinskiy,dzerzhinsky,dzhankoy
    dédougou,déressia,dêqên,döbling,dörtyol,dülmen,düren,düsseldorf,düzce,dādri,dāhānu,dāmghān
    dār kulayb,dārayyā,dārjiling,dārāb,dąbrowa górnicza,dębica,děčín,dĩ an,dīdwāna,dīg,dīla
    dīnhāta,dūmā,dūngarpur,dại mỗ,e'erguna,e'zhou,eagan,east boston,east brunswick
    east chattanooga,east concord,east flatbush,east hampton,east harlem,east hartford
    east hastings,east helsinki,east honolulu,east independence,east jerusalem,east kilbride
    east lansing,east london,east los angeles,east new york,east norwalk,east orange
    east pensacola heights,east providence,east village,eastbourne,eastleigh,eastvale,eau claire
    eberswalde,ebetsu,ebina,ebute ikorodu,ecatepec de morelos,ech chettia,echizen,echo park
    ecuador,ecunna,edattala,ede,eden prairie,edenvale,edfu,edgewater,edina,edinburg,edinburgh
    edirne,edison,edmond,edmonton,edogawe,edremit,edéa,effium,efon-alaaye,eger,egypt,eha amufu
    eiguliai,eilat,eimsbüttel,eindhoven,eisen,eisenach,eisenzicken,eixample,ejido,ejigbo,ejura
    ekangala,ekibastuz,ekpoma,ekpé,el achir,el ain,el aïoun,el bagre,el banco,el bayadh
    el cafetal,el cajon,el carmen de bolívar,el centro,el daein,el dibir,el dorado hills
    el ejido,el empalme,el eulma,el fasher,el geneina fort,el hamma,el hatillo,el jadida,el kef
    el kelaa des srarhna,el khroub,el limón,el menia,el mgarsa,el milia,el monte,el mourouj
    el negrito,el nido,el obeid,el oued,el palomar,el paso,el prat de llobregat,el progreso
    el pueblito,el puerto de santa maría,el raval,el salvador,el shorouk,el tigre,el tocuyo
    el viejo,el vigía,el wak,elazığ,elbasan,elbistan,elbląg,elche,elda,eldorado,eldoret
    electronic city phase i,elektrostal',elgin,elista,elk grove,elkhart,ellesmere port town
    ellicott city,elmhurst,elmina,elmshorn,eloy alfaro,eltham,eluru,elyria,el‘ad,emalahleni
    embajadores,embalenhle,embu,embu das artes,embu-guaçu,emden,emiliano zapata,emin,eminabad
    eminönü,emmeloord,emmen,emmiganūr,empalme,emure-ekiti,en nedjma,ena,encanto,encarnación
    enchanted hills,encheng,encinitas,encino,ende,enerhodar,enfield,enfield town,engels,enid
    eniwa,enrique b. magalona,enschede,ensenada,enshi,entebbe,enugu,enugu-ukwu,envigado,epe
    epworth,eqbālīyeh,eqlīd,equatorial guinea,er roseires,erbaa,erbil,erciş,ercolano,erdaojiang
    erdemli,erdenet,erebuni,erechim,ereğli,erftstadt,erfurt,ergani,erie,eritrea,erkelenz,erkrath
    erlangen,erlin,ermelino matarazzo,ermelo,erode,errachidia,erzincan,erzsébetváros,erzurum
    esbjerg,escada,escalante,eschweiler,escondido,escuintla,esenler,esenyurt,esfarāyen,esher
    esikhaleni,eskilstuna,eskişehir,eslamshahr,eslāmābād-e gharb,esmeraldas,esna,esperantina
    espinal,esplugues de llobregat,espoo,essaouira,essen,esslingen,estancia,esteio,estelí
    estepona,estonia,estância,estância velha,esuk oron,eswatini,etah,ethiopia,etobicoke
    ettadhamen,etterbeek,ettumānūr,etwatwa,etāwa,etāwah,euclid,euclides da cunha,euless
    eunápolis,europe,euskirchen,eusébio,evanston,evansville,evaton,evere,exeter,extrema,extremoz
    ezeiza,ezhou,ezhva,ezza-ohu,ełk,eṭ ṭaiyiba,facatativá,fada n'gourma,faenza,fairfield
    faisalabad,faji kunda,falkland islands,fall river,falāvarjān,famagusta,fana,fangcheng
    fangchenggang,fangcun,fangshan,fanling,fanlou,fano,faqirwali,farah,faranah,fardīs,fareham
    fargo,faridabad,farmington,farmington hills,farnborough,faro,faroe islands,farroupilha
    farrukhnagar,farrukhābād,farshūţ,faruka,farīdkot,farīdpur,fastiv,fasā,fatehjang,fatehpur
    fatehābād,fatih,fatsa,fatwa,favoriten,faya-largeau,fayetteville,fayzabad,fazenda rio grande
    fazilka,federal way,feicheng,feira de santana,felege neway,felgueiras,fellbach,feltham
    fendou,fengcheng,fenggang,fenghua,fenghuang,fengkou,fengping,fengrun,fengshan,fengxiang
    fengyi,feni,fenoarivo atsinanana,fenshui,fenyi,feodosiya,ferencváros,fergana,feriana,ferizaj
    ferkessédougou,fernando de la mora,fernandópolis,ferrara,ferraz de vasconcelos,ferrol,fes
    fethiye,fianarantsoa,fichē,ficksburg,fiditi,fier,fier-çifçi,figueira da foz,figueres,fiji
    filadelfia,filderstadt,fili,financial district,finchley,findlay,finland,finlyandskiy
    finote selam,firozpur,fishers,fitchburg,flagami,flagstaff,flatbush,flatlands,fleetwood
    flensburg,flint,florence-graham,florencia,floriano,florianópolis,florida,floridablanca
    floridsdorf,florin,florissant,flower mound,fnidek,fochville,focșani,foggia,foligno
    folkestone,folsom,fond du lac,fontana,fontanar,fontem,fontenay-sous-bois,forbesganj,fordham
    fordon,forest,forest hills,forlì,formiga,formosa,fort abbas,fort beaufort,fort collins
    fort garry south,fort lauderdale,fort mcmurray,fort myers,fort pierce,fort portal,fort smith
    fort wayne,fort worth,fort-de-france,fortaleza,fortechnyi,foshan,fouchana,foumban,foumbot
    fountain valley,fountainebleau,foz do iguaçu,fraijanes,framingham,framingham center,franca
    france,franceville,francisco beltrão,francisco morato,francistown,franco da rocha
    frankenthal,frankfurt (oder),frankfurt am main,frechen,fredericia,fredericton,frederiksberg
    fredrikstad,freeport,freetown,freguesia do ó,freiberg,freiburg,freising,fremont
    french guiana,french polynesia,french southern territories,frenda,fresnillo,fresno,fria
    friedrichsfelde,friedrichshafen,friedrichshain,frisco,frolovo,frontera,frosinone,frutal
    fryazevo,fryazino,fréjus,frýdek-místek,fu'an,fuchū,fuchūchō,fuding,fuefuki,fuencarral
    fuencarral-el pardo,fuengirola,fuenlabrada,fuentes del valle,fujairah,fuji,fujieda,fujiidera
    fujimino,fujin,fujinomiya,fujioka,fujisawa,fujiyoshida,fukayachō,fukuchiyama,fukui-shi
    fukuoka,fukuroi,fukushima,fukutsu,fukuyama,fulda,fulham,fuling,fullerton,funchal,fundación
    fundong,fungurume,funtua,funza,fuorigrotta,fuqing,furukawa,fusagasugá,fushun,fussa,futtsu
    fuwwah,fuxin,fuyang,fuyu,fuzhou,fylde,fylí,fyzābād,fès al bali,fünfhaus,fürth,fāqūs,fāraskūr
    fīrozābād,fīrūzābād,fūlād shahr,g'ijduvon shahri,ga-rankuwa,gaalkacyo,gabela,gabon,gaborone
    gabrovo,gabès,gabú,gadag,gadag-betageri,gaddi annaram,gadwāl,gafsa,gage park,gagnoa
    gainesville,gaithersburg,gajraula,gajuwaka,galaţi,galesong,gallarate,galle,gallus,galveston
    galway,galátsi,gama,gamagōri,gambat,gambia,gamboru,gambēla,gamonal,gampengrejo,gamping lor
    ganda,gandajika,gandhinagar,gandia,gangavati,gangneung,gangoh,gangshang,gangtok
    gangu chengguanzhen,gangākher,gangāpur,gangārāmpur,ganj dundwāra,ganja,gannan,ganshui,ganta
    gantang,ganzhou,gao,gao'an,gaogou,gaojia,gaojing,gaoliang,gaoliu,gaomi,gaoping,gaoua,gaoyou
    gaozhou,gaozuo,gap,gapan,gapyeong,garango,garanhuns,garbsen,garcía,garden grove,gardena
    gardez,gare,garhchiroli,garhi khairo,garhwa,garissa,garmsār,garoowe,garoua boulaï,garut
    garça,gashua,gaspar,gasteiz / vitoria,gastonia,gatak,gatchina,gateshead,gatineau,gaurnadi
    gavà,gaya,gaza,gaziantep,gazipur,gbadolite,gbarnga,gbawe,gboko,gbongan,gdańsk,gdynia,gebiley
    gebog,gebre guracha,gebze,gedangan,geelong,geidam,geiro,geita,gejiu,gela,gelan,gelang patah
    gelendzhik,gelsenkirchen,gemena,gemlik,general pacheco,general pico,general roca
    general santos,general trias,genet,gengqing,genhe,genk,gennevilliers,genoa,gent,genteng
    geoje,george town,georgetown,georgia,georgiyevsk,gera,gereida,gereshk,germantown,germany
    germering,germiston,gerona,gesundbrunnen,getafe,getxo,geylang,ghana,ghardaïa,gharroli
    ghazieh,ghazni,ghazīpur,ghotki,ghulja,ghātampur,ghātsīla,ghātāl,ghāziābād,gia lâm,gia nghĩa
    gibraltar,giddarbāha,gießen,gifhorn,gifu,gijang,gijón,gilgil,gilgit,gillingham,gilroy,gimbi
    gimcheon,gimpo-si,gingoog,ginowan,gion,girardot city,giresun,girga,giridih,girona,girón
    gisenyi,gitarama,gitega,githunguri,giugliano in campania,giurgiu,givatayim,giza,giá rai
    gjakovë,gjilan,gjorče petro,gladbeck,gladstone,glasgow,glazov,glen burnie,glen waverley
    glendale,glendora,glenview,gliwice,glogovac,gloucester,glyfáda,gniezno,goba
    gobernador gálvez,gobichettipalayam,gobindgarh,gobārdānga,godda,gode,godean,godhra,godomè
    gogrial,gohad,gohlis,gohāna,goiana,goianira,goianésia,goiânia,gojra,gokak,gokalpur
    gol'yanovo,gola gokarannāth,gold coast,golestān,golfe,golpāyegān,golāghāt,goma,gombe,gombong
    gonaïves,gonbad-e kāvūs,gondal,gonder,gondiā,gondā city,gongchangling,gongguan,gongheyong
    gongju,gongqingcheng,gongyi,gongzhuling,gonābād,goodyear,goose creek,gooty,gopālganj
    gorakhpur,gorgān,gori,gorno-altaysk,gorod solnetchnogorsk,gorontalo,gorzów wielkopolski
    gosen,goshogawara,goslar,gosport,gostivar,gotemba,gotha,gothenburg,gouda,gourcy
    governador valadares,goya,goyang-si,goyerkāta,goz beida,goālpāra,gqeberha,graaff reinet
    grahamstown,grajaú,gramado,granada,granby,grand forks,grand island,grand junction
    grand prairie,grand rapids,grand-bassam,grande prairie,grangwav,granja,granollers,grantham
    grao de murviedro,grapevine,grasse,gravataí,gravatá,gravesend,gravina in puglia,grays,graz
    grazhdanka,great falls,great sankey,great yarmouth,greater noida,greater sudbury,greece
    greeley,green bay,greenburgh,greenland,greenock,greensboro,greenville,gremda,grenada
    grenoble,gresham,gresik,greve,grevenbroich,grimsby,grogol,gronau,groningen,grosseto,grozny
    grudziądz,gryazi,gràcia,guacara,guadalajara,guadalajara de buga,guadalupe,guadeloupe,guaduas
    guaianases,gualeguaychú,guam,guamúchil,guanabacoa,guanajuato,guanambi,guanare,guandu
    guang'an,guangshui,guangshun,guangtong,guangyuan,guangzhou,guanhu,guankou,guanshan
    guantánamo,guanyin,guanzhuang,guapimirim,guarabira,guaraciaba do norte,guaramirim,guarapari
    guarapuava,guaratinguetá,guaratuba,guarda,guarenas,guarujá,guarulhos,guará,guasave
    guasdualito,guatemala,guatemala city,guatire,guaxupé,guayaquil,guaynabo,guaíba,gubat,gubkin
    gucheng,gucheng chengguanzhen,gucun,gudalur,gudivāda,gudiyatham,gudong,gueckedou,guelma
    guelmim,guelph,guemar,guerara,guercif,guernsey,guider,guidonia montecelio,guigang,guiglo
    guiguinto,guildford,guilin,guimarães,guindalera,guinea,guinea-bissau,guiping,guiren,guixi
    guiyang,gujangbagh,gujar khan,gujranwala,gujrat,gujō,gukovo,gulariyā,gulfport,guli,gulin
    guliston,gulu,gulāothi,gumel,gumi,gumia,gumlā,gummersbach,guna,gunan,gundupālaiyam,gunpo
    gunsan,guntakal,guntur,gunungsitoli,gununo,guozhen,gupi,gurdaspur,guri-si,gurlan
    gursahāiganj,gurugram,gurupi,gurúè,gus'-khrustal'nyy,gusau,gushikawa,gushu,gusong
    gustavo adolfo madero,gutao,guwahati,guxian,guyana,guye,guyong,guyuan,guédiawaye,gwa,gwadar
    gwalior,gwangju,gwangmyeong,gwangyang,gweru,gwynn oak,gyeongju,gyeongsan-si,gyumri
    gyzylarbat,gyānpur,gyōda,győr,gävle,gò công,gò vấp,gómez palacio,gölbaşı,gölcük,gönen
    göppingen,görlitz,göttingen,göyçay,güigüe,güines,güira de melena,güiria,güngören merter
    gütersloh,gādarwāra,gāndhīdhām,głogów,gūduvāncheri,gūdūr,ha'il,haabersti,haarlem,habaswein
    habboûch,habiganj,habikino,hachinohe,hachiōji,hacienda heights,hacienda la calera
    hacienda santa fe,hackensack,had soualem,hadali,hadano,hadejia,hadera,hadero,hadong,haeju
    hafar al-batin,hafizabad,hagen,hagere maryam,hagerstown,hagi,hagonoy,hai bà trưng,haicheng
    haifa,haikou,hailar,hailin,hailun,haimen,haining,haiphong,haiti,haiyang,haizhou,hajiawa
    hakkâri,hakodate,hala,halabja,haldia,haldwani,halesowen,halifax,halle (saale),halle-neustadt
    halmstad,haltom city,halton hills,hamada,hamadān,hamakita,hamamatsu,hamburg,hamburg-mitte
    hamburg-nord,hamden,hameln,hamhŭng,hami,hamma bouziane,hammam sousse,hammam-lif,hammamet
    hammanskraal,hamura,han'airike,hanam,hanamaki,hanau am main,hancheng,hanchuan,handa,handan
    handeni,hanfeng,hanford,hangu,hangzhou,haninge,hanjia,hannan,hannover,hannō,hanoi
    hansestadt stade,hanting,hanumāngarh,hanwang,hanyin chengguanzhen,hanyuan,hanyū,hanzhong
    harar,harare,harbin,harburg,harda,hardenberg,harderwijk,hardoī,hargeysa,haridwar,harihar
    haripur,harlem,harlingen,harlow,harpanahalli,harrisburg,harrisonburg,harrogate,harrow,harsīn
    hartford,hartlepool,harunabad,hasanpur,hashima,hashimoto,hashtgerd,hashtpar,hashtsāl
    hasilpur,haskovo,hassan,hasselt,hassi bahbah,hassi messaoud,hasuda,hat yai,hatogaya-honchō
    hatsukaichi,hattiesburg,hattingen,haugesund,havana,havant,haveli lakha,haverhill,havertown
    havířov,hawaii,hawr al ‘anz,hawthorne,hayward,hazāribāgh,heard island and mcdonald islands
    hebi,hebron,hechi,hechuan,hecun,hede,hedensted,hedong,heerenveen,heerhugowaard,heerlen,hefei
    hegang,hegou,heguan,heho,heidelberg,heidenheim an der brenz,heihe,heilbronn,heinsberg
    heishan,hejiang,hekinan,hekou,hell's kitchen,hell-ville,hellersdorf,helmond,helong
    helsingborg,helsinki,hemel hempstead,hemet,hempstead,hendala,hendersonville,hengbei,hengelo
    hengshan,hengshui,hengyang,hennef (sieg),hepingjie,hepo,hepu,hereford,herford,hermanus
    hermosillo,hernals,herne,herning,heroica caborca,heroica ciudad de juchitán de zaragoza
    heroica guaymas,heroica matamoros,herten,hervey bay,herzliya,herzogenrath,heróica zitácuaro
    herāt,heshan,hesperia,hetauda,heyuan,heze,hezhou,hezuo,hialeah,hickory,hicksville,hidaka
    hidalgo del parral,hietzing,higashi-matsuyama,higashihiroshima,higashikurume,higashimurayama
    higashine,higashiosaka,higashiyamato,high peak,high point,high wycombe,highland
    highlands ranch,higuerote,hihyā,hikari,hikone,hilden,hildesheim,hillsboro,hilo,hilsa
    hilton head island,hilversum,himamaylan,himatnagar,himeji,himi,himimachi,himora,hinatuan
    hinckley,hindaun,hindupur,hinganghāt,hingoli,hino,hinthada,hirai,hirakata,hiratsuka,hiriyūr
    hirnytskyi,hirosaki,hiroshima,hiré,hisai-motomachi,hisar,hita,hitachi,hitachi-naka
    hitachi-ota,hladkivka,hlaingthaya,hlotse,ho chi minh city,hobart,hoboken,hod hasharon,hodal
    hoeryŏng,hof,hoffman estates,hohhot,hohoe,hoima,hoji ya henda,hokota,hokuto,holguín
    hollywood,holosiyiv,holyoke,homa bay,homburg,homestead,homnābād,homs,homyel',honchō
    hondomachi-hondo,honduras,hong kong,hong kong island,hongch'ŏn,honggang,honghe,hongjiang
    hongkou,hongqiao,hongseong,hongwŏn,honiara,honjō,honmachi,honolulu,hoofddorp,hoorn
    horad zhodzina,horishni plavni,horizonte,horlivka,horsens,horsham,horta-guinardó,hortaleza
    hortolândia,hosa'ina,hosapete,hoshiārpur,hoskote,hosūr,hougang new town,houmt souk,houndé
    hounslow,houzhen,hove,howrah,hoàn kiếm,hoàn lão,hoàng mai,hpa-an,hpākān,hradec králové
    hrazdan,hrodna,hruzkyi,hsinchu,hua hin,huacheng,huacho,huadian,huai khwang,huai'an,huaibei
    huaicheng,huaidian,huaihua,huainan,huaiyang,huaiyuan chengguanzhen,huajing,hualien city
    hualong,hualpén,huamak,huamantla,huambo,huanan,huancavelica,huancayo,huangchuan,huanggang
    huanghua,huangji,huanglou,huangmei,huangnihe,huangpi,huangpu,huangshan,huangshi,huangzhou
    huankou,huanren,huaral,huaraz,huashan,huauchinango,huayin,huayuan,huazhou,hub,hubballi
    huddersfield,huddinge,huehuetenango,huejutla de reyes,huelva,huesca,hugli,huguo,huicheng
    huilong,huinan,huinong,huiqu,huixing,huixquilucan,huizen,huizhou,hujra shah muqim,hulan
    hulan ergi,hulu langat,huludao,hulunbuir,humaitá,humen,hunchun,hunedoara,hungary,hunsūr
    huntersville,huntington,huntington beach,huntington park,huntsville,huocheng
    huoqiu chengguanzhen,hurghada,hurlingham,hushitai,hutang,huyton,huyện lâm hà,huzhou,huánuco
    huế,hvidovre,hwadae,hwado,hwaseong-si,hwasun,hwasŏng,hwawŏn,hyderabad,hyesan,hyesan-dong
    hyosha,hyvinge,hyères,hyūga,hà giang,hà tiên,hà tĩnh,hà đông,hämeenlinna,héliopolis,hòa bình
    hòa cường,hòa thành,hódmezővásárhely,hørsholm,hürth,hābra,hāflong,hāgere hiywet,hājīganj
    hājīpur,hālol,hālīsahar,hānsi,hāpur,hāsimāra,hāthazāri,hāthras,hāveri,hōfu,hŭngnam,hưng yên
    hương thủy,hương trà,ẖolon,hạ long,hải châu,hải dương,hồng ngự,iaşi,ibadan,ibagué,ibanda
    ibara,ibaraki,ibb,ibbenbueren,ibiporã,ibirité,ibitinga,ibiza,ibiúna,ibshawāy,ica,icchannūr
    iceland,ichalkaranji,icheon-si,ichihara,ichikawa,ichinomiya,ichinoseki,icó,idah,idaho
    idaho falls,idaiyarpālaiyam,idanre,idappadi,idar,idiofa,idkū,idlib,ido-dong,ifakara,ifo
    ifrane,iga,iganga,igarapé,igarapé miri,igarassu,igbara-odo,igbo-ora,igbo-ukwu,igboho
    igede-ekiti,iguala de la independencia,iguatemi,iguatu,igunga,ihiala,ihnāsyā al madīnah
    ihnāsīyah,ihosy,iida,iizuka,ijebu ode,ijebu-igbo,ijebu-jesa,ijero-ekiti,ijok,ijuí,ikare
    ikeda,ikeja,ikere-ekiti,ikire,ikirun,ikom,ikoma,ikot ekpene,iksan,ikwiriri,ila orangun
    ilagan,ilaro,ile-ife,ilebo,ilesa,ilford,ilhéus,ilidža,iligan,iligan city,ilioúpoli,ilkal
    ilkeston,illinois,ilo,ilobu,iloilo,ilorin,imabari,imaichi,imara daima estate,imarichō-kō
    imbituba,imerintsiatosika,imizu,imola,impasugong,imperatriz,imperia,impfondo,imphal,imus
    imzouren,inabanga,inabe,inada,inagi,inaruwa,inashiki,inazawa,incheon,inda silasē,indaial
    indaiatuba,indang,india,indiana,indianapolis,indio,indonesia,indore,indralaya,indramayu
    inezgane,inglewood,ingolstadt,ingombota,inhambane,inhulets,inhumas,inisa,injibara,inkisi
    innisfil,innsbruck,inongo,inowrocław,insein,international city,inuyama,invercargill
    inverness,inzai,iowa,iowa city,ioánnina,ipatinga,ipiales,ipiaú,ipiranga,ipirá,ipoh,ipojuca
    ipoti,ipswich,ipu,iquique,iquitos,iran,iranduba,iranshahr,irapuato,iraq,irati,irbid,irbit
    irecê,ireland,irewe,iriba,iriga city,iringa,irkutsk,irondequoit,irpin,iruma,irun,irvine
    irving park,irvington,irákleio,irákleion,isahaya,ise,ise-ekiti,isehara,iserlohn,isesaki
    iseyin,isfahan,isfara,ishaka,ishigaki,ishikari,ishim,ishimbay,ishinomaki,ishioka,ishwardi
    isidro casanova,isieke,isiolo,isiro,iskandar puteri,iskitim,islamabad,isle of man,islington
    islington-city centre west,islāmpur,ismailia,isparta,israel,issia,issy-les-moulineaux
    istanbul,istaravshan,istok,istres,istālif,isulan,itabaiana,itabaianinha,itabashi,itaberaba
    itaberaí,itabira,itabirito,itaboraí,itabuna,itacoatiara,itaguaí,itagüí,itaim bibi
    itaim paulista,itaitinga,itaituba,itajaí,itajubá,italy,itamaraju,itami,itanagar,itanhaém
    itapagé,itapecerica da serra,itapecuru mirim,itapema,itaperuna,itapetinga,itapetininga
    itapeva,itapevi,itapipoca,itapira,itapoã,itaquaquecetuba,itaquera,itararé,itarema,itatiba
    itauguá,itaúna,iten,itogon,itoigawa,itoman,itoshima,itu,ituiutaba,itumbiara,itupiranga
    ituzaingó,itārsi,itō,ivano-frankivsk,ivanovo,ivanovskoye,ivanteyevka,ivato,ivory coast
    ivory park,ivry-sur-seine,iwade,iwai,iwaki,iwakuni,iwakura,iwamizawa,iwanuma,iwata,iwatsuki
    iwo,ixelles,ixtapa-zihuatanejo,ixtapaluca,izberbash,izhevsk,izmayil,izmaylovo,iztacalco
    iztapalapa,izumi,izumisano,izumiōtsu,izumo,izunokuni,izyum,izúcar de matamoros,içara,iğdır
    iţsā,i̇negol,i̇skenderun,i̇zmir,i̇zmit,i‘zāz,jabalpur,jabaquara,jablah,jablonec nad nisou
    jaboatão dos guararapes,jaboticabal,jabālyā,jacarezinho,jacareí,jackson heights,jacksonville
    jacmel,jacobabad,jacobina,jacobo hunter,jacona de plancarte,jacundá,jaffa,jaffna,jagdalpur
    jaggaiahpet,jaggayyapeta,jagraon,jagtiāl,jaguaquara,jaguare,jaguariúna,jagüey grande
    jagādhri,jahangira,jahanian,jahrom,jahāngīrābād,jahānābād,jaigaon,jaipur,jaisalmer
    jaisingpur,jaitpur,jakarta,jalai nur,jalalpur jattan,jalalpur pirwala,jalandhar
    jalandhar cantonment,jalapa,jales,jalgaon,jalingo,jalor,jalpāiguri,jalālābād,jalārpet
    jamaame,jamaica,jambi city,jambusar,jamjamāl,jamkhandi,jammalamadugu,jammu,jamnagar,jampur
    jamrud,jamshedpur,jamundí,jamālpur,jamūī,janakpur,janaúba,jandira,janesville,jangaon
    jangipur,jangseong,januária,janzūr,jaora,japan,japekrom,japeri,jaraguá,jaraguá do sul
    jaramānā,jaranwala,jardim angela,jardim botânico,jardim helena,jardim paulista
    jardim sao luis,jardines de la silla,jardinópolis,jaru,jasdan,jaspur,jastrzębie zdrój,jatani
    jataí,jatibarang,jatiroto,jatiwangi,jatoi shimali,jauharabad,jaunpur,javānrūd,jawaharnagar
    jawhar,jaworzno,jaxaay parcelle niakoul rap,jayapura,jaçanã,jaén,jaú,jebel ali,jeddah
    jedeïda,jefferson city,jeffersonville,jega,jeju city,jelenia góra,jelgava,jelutong,jember
    jena,jendouba,jeongeup,jeonju,jepara,jequié,jerada,jerez de garcía salinas
    jerez de la frontera,jersey,jersey city,jerusalem,jessore,jesus maria,jesús maría
    jesús menéndez,jetpur,jette,jeypore,jhajha,jhajjar,jhang sadr,jharia,jharsuguda,jhelum
    jhingergācha,jhumri telaiya,jhunjhunūn,jhālāwār,jhānsi,jhārgrām,ji paraná,ji'an,jiading
    jiagedaqi,jiamusi,jian'ou,jianchang,jiang'an,jiangbei,jiangkou,jiangmen,jiangping,jiangshan
    jianguang,jiangyan,jiangyin,jiangyou,jiangzhuang,jianshui,jiaohe,jiaojiang,jiaozhou,jiaozuo
    jiashan,jiawang,jiawang zhen,jiaxing,jiayue,jiayuguan,jiazi,jidd ḩafş,jidong,jiehu,jielong
    jieshi,jieshou,jietou,jiexiu,jieyang,jiguaní,jihlava,jijel,jijiang,jijiga,jilib,jilin,jimeta
    jimma,jimo,jinan,jinchang,jincheng,jinding,jinfeng,jing'an,jingdezhen,jinggou,jingguan
    jinghong,jingling,jingmen,jingzhi,jingzhou,jinhua,jining,jinja,jinji,jinjiang,jinka,jinniu
    jinotega,jinsha,jinshan,jinshanlu,jinshi,jintūr,jinxiang,jinzhong,jinzhou,jirapa,jishou
    jishu,jishui,jitai,jitra,jiudian,jiujiang,jiupu,jiuquan,jiushan,jiutai,jiutepec,jixi,jixian
    jiyuan,jizan,jizhou,jizzax,joal,jobabo,joda,jodhpur,joensuu,johannesburg,johns creek
    johnson city,johor bahru,johor jaya,joint base pearl harbor hickam,joinville,joliet,jolo
    jombang,jomvu,jonesboro,jonquière,joplin,jora,jordan,jorhat,jos,jose bonifacio,jose rizal
    josé c. paz,josé de freitas,jounieh,jovellanos,joypur hāt,joão monlevade,joão pessoa
    joão pinheiro,juan díaz,juan-les-pins,juazeiro,juazeiro do norte,juba,juegang,juexi,jugsālai
    juhaynah,juigalpa,juiz de fora,juja,juliaca,jundiaí,junlian,junín,jupiter,jurong east
    jurong town,jurong west,juruti,jutiapa,juventino rosas,juwana,juye,juína,jyväskylä,järvenpää
    jérémie,józsefváros,jönköping,jāfarābād,jājmau,jājpur,jālaun,jālna,jāmner,jāmuria,jīnd
    jīroft,jīwanpur,jōetsu,jōsō,jōyō,jūnāgadh,jūrmala,k'olīto,ka'ersai,kaambooni,kaarst,kabale
    kabalo,kabanjahe,kabankalan,kabba,kabbasin,kabeya-kamwanga,kabin buri,kabinda,kabirwala
    kabkābīyah,kabul,kabwe,kachkanar,kadapa,kadayanallur,kadi,kadiri,kadirli,kadiyivka,kadoma
    kadugli,kaduna,kaech'ŏn,kaesŏng,kafanchan,kaffrine,kafr ad dawwār,kafr al baţţīkh
    kafr al kurdī,kafr ash shaykh,kafr az zayyāt,kafr şaqr,kafranbel,kafrul,kafue,kaga
    kaga-bandoro,kagaznāgār,kageleke,kagoro,kagoshima,kahama,kahna nau,kahnūj,kahramanmaraş
    kahror pakka,kai,kai tak,kaifeng,kaihua,kaili,kainan,kairouan,kairāna,kaiserslautern,kaithal
    kaitong,kaiyuan,kaizuka,kajang,kajansi,kakamega,kakamigahara,kakata,kakegawa,kakkodi
    kakogawachō-honmachi,kalaa srira,kalaban koro,kalaburagi,kalamansig,kalamariá,kalamassery
    kalamata,kalamazoo,kalasin,kalaw,kalemie,kalemyo,kalibo (poblacion),kalihi-palama,kalima
    kaliningrad,kalininskiy,kalisz,kallakkurichchi,kallakurichi,kallang,kallithéa,kalliyoor
    kalmiuskyi,kalmunai,kalol,kaluga,kalulushi,kalush,kalyani,kalynivskyi,kalyān,kamagaya
    kamaishi,kamakura,kamal pur majra burari,kamalia,kambar,kambove,kamen,kamen'-na-obi
    kamensk-shakhtinsky,kamensk-ural'skiy,kameoka,kameyama,kamifukuoka,kamigyō-ku,kamikoizumi
    kamina,kamirenjaku,kamisu,kamloops,kamoke,kampala,kampen,kamphaeng phet
    kampong baharu cheras batu sebelas,kampong cham,kampong chhnang,kampong dungun
    kampong pasir ris,kampong sidam,kampung baru balakong,kampung baru subang
    kampung bukit baharu,kampung kangkar teberau,kampung larkin lama,kampung manjoi
    kampung pasir gudang baru,kampung perak,kampung sungai ara,kampung sungai glugur
    kampung sungai kajang,kamra,kamsar,kamuli,kamyanets-podilskyi,kamyanobridskyi,kamyanske
    kamyshin,kamālshahr,kan'onjichō,kanakapura,kanaker-zeytun,kananga,kanash,kanasín,kanata
    kanayannur,kanazawa,kanbe,kanchanaburi,kanchipuram,kandahār,kandhkot,kandi,kandiaro,kandukūr
    kandy,kanegusuku,kanevskaya,kanganpur,kangar,kangding,kanggye,kangnyŏng,kangsŏn,kangāvar
    kanhangad,kani,kanjia,kankan,kannabechō-yahiro,kannad,kannamangalam,kannapolis,kannauj
    kannur,kano,kanoya,kanpur,kanpur cantonment,kansanshi,kansas,kansas city,kansk,kanuma,kanuru
    kanyama,kanye,kanyobagonga,kaohsiung,kaolack,kapadvanj,kapar,kapchorwa,kapenguria
    kapiri mposhi,kaposvár,kapsabet,kapurthala town,kara-balta,karabağlar,karabük,karacabey
    karachi,karachi university employees co-operative housing society,karagandy,karaj,karakol
    karaman,karamay,karanganom,karangsembung,karapınar,karatsu,karauli,karawang,karbala
    kardzhali,kariega,kariya,karlovac,karlovy vary,karlskrona,karlsruhe,karlstad,karmi'el
    karnaphuli,karnāl,karol bāgh,karonga,kars,kartasura,karur,karuri,karviná,karwar,karād
    karāwalnagar,karīmganj,karīmnagar,karşıyaka,kas,kasai,kasama,kasangati,kasangulu,kasanje
    kasaoka,kasba tadla,kasese,kashan,kashgar,kashiba,kashihara,kashihara-shi,kashima-shi
    kashipur,kashira,kashiwa,kashiwara,kashiwazaki,kasihan,kasoa,kasongo,kaspiysk,kassala,kassel
    kasserine,kastamonu,kasuga,kasugai,kasukabe,kasulu,kasumigaura,kasungu,kasur,katabi,katanawa
    katanda,katano,kateríni,katete,kathmandu,kathua,kati,katihar,katiola,katori-shi,katoro
    katowice,katsina,katsushika,katsuta,kattaqo'rg'on shahri,katumba,katunayaka,katwa,katō
    kaufbeuren,kaunas,kaura namoda,kavaklı,kavanur,kavála,kawachi-nagano,kawagoe,kawaguchi
    kawalu,kawanishi,kawardha,kawasaki,kawit,kawkareik,kawm ḩamādah,kawthoung,kaya,kayalpattinam
    kayamkulam,kayan,kayes,kayna,kayseri,kazakhstan,kazan,kazanlak,kazo,kaédi,kearny,kebomas
    kebri dahar,kecskemét,kediri,kedungwaru,kedungwuni,keelung,kefamenanu,keffi,keighley,kekri
    kelaa kebira,kelar,kelenföld,kelo,kelowna,kembangan,kemerovo,kemisē,kempas,kempten (allgäu)
    kencong,kendale lakes,kendari,kendrāparha,kenema,kenge,keningau,kenitra,kennedy,kenner
    kennewick,kenol,kenosha,kenscoff,kensington-cedar cottage,kentau,kentron,kentucky,kentwood
    kenya,keonjhargarh,kepanjen,kepong,keratsíni,kerch,keren,kericho,kerkrade,kerman,kermanshah
    kerpen,kertosono,kesennuma,keshod,keskin,kesklinn,ketanggungan,kettering,keur médoune,keşan
    kfar saba,khabarovsk,khadki,khagaria,khagaul,khagrachhari,khairpur,khairpur mir's,khairābād
    khajoori khas,khalifah a city,khalkhāl,khalándrion,khalīlābād,khambhāliya,khambhāt
    khamis mushait,khammam,khan na yao,khanabad,khanapuram haveli,khandwa,khanna,khanpur
    khanty-mansiysk,khanzhonkivskyi,khanzhonkove,kharagpur,kharakvasla,kharar,khardah,kharghar
    khargone,kharian,kharkiv,kharkivskyi masyv,khartoum,khartoum north,khartsyzk,khasavyurt
    khashm al qirbah,khasnahzān,khatauli,khawr fakkān,khekra,khemis el khechna,khemis miliana
    khemisset,khenchela,khenifra,kherson,khewra,khimki,khirdalan,khlong chan,khlong kum
    khlong luang,khlong sam wa,khlong san,khlong toei,khmelnytskyi,khobar,khomeyn,khomeynī shahr
    khon kaen,khopoli,khordha,khoroshëvo-mnevniki,khorramabad,khorramdarreh,khorramshahr
    khouribga,khrustalnyi,khujand,khulm,khulna,khurai,khurarianwala,khuraybat as sūq,khurja
    khushāb,khuzdar,khwisero,khāliş,khāmgaon,khān shaykhūn,khān yūnis,khānaqīn,khāsh,khōst
    khūrmūj,khūy,kiambu,kibaha,kibaigwa,kibre mengist,kibungo,kibuye,kidal,kidapawan
    kidderminster,kiel,kielce,kiffa,kifisiá,kigali,kigoma,kikinda,kikolo,kikuchi,kikugawa,kikuyu
    kikwit,kilamba,kilifi,kilis,kilju,killeen,kilmarnock,kilosa,kima kieza,kimhae,kimilili
    kimitsu,kimje,kimpese,kimry,kindia,kindrativskyi,kindu,kineshma,king faisal military city
    king's lynn,kingisepp,kings bridge,kingsport,kingston,kingston upon hull,kingswood,kinoi
    kinokawa,kinshasa,kintampo,kipamba,kipushi,kira,kirambo,kirchheim unter teck,kirdāsah
    kireçocağı,kiribati,kirishi,kirishima,kirkby,kirkcaldy,kirkkonummi,kirkuk,kirov
    kirovo-chepetsk,kirumba,kiryat gat,kiryū,kirāri sulemānnagar,kisangani,kisaran,kisarazu
    kisela voda,kiselëvsk,kiserian,kishanganj,kishangarh,kishiwada,kishorganj,kisi,kisii
    kisilevsk,kislovodsk,kismayo,kispest,kissidougou,kissimmee,kisumu,kita,kitahiroshima
    kitaibaraki,kitakami,kitakata,kitakyushu,kitale,kitami,kitamoto,kitanagoya,kitchener
    kitengela,kitgum,kitob,kitsilano,kituku,kitwe,kiyose,kiyosu,kizhake chālakudi,kizlyar
    kizugawa,ki̇̄rtipur,kiến an,kladno,klaeng,klagenfurt am wörthersee,klaipėda,klang,klangenan
    klaten,klerksdorp,kleve,klimovsk,klin,klinteby frihed,klintsy,kluang,klungkung,knoxville
    knysna,ko samui,kobayashi,kobe,koblenz,kobo,koboko,kobryn,koch bihār,koch'ang,kochi,kodaira
    kodungallūr,kodur,kodār,kodīnar,koesan,koforidua,kofu,koga,kogalym,koganei,kogon shahri
    kohat,kohima,koidu,kokkola,kokomo,kokshetau,kokstad,kokubu-matsuki,kokubunji,kol'chugino
    kolaboui,kolar,kolda,kolding,kolea,kolhāpur,kolkata,kollam,kollegāl,kolokani,kolomna
    kolomyia,kolonnawa,kolpino,kolwezi,kolār,kom ombo,komae,komaki,komalapuram,komatsu,kombolcha
    komendantsky aerodrom,komono,komoro,komotiní,komsomolsk-on-amur,kon tum,konak,konakovo,konan
    konayev,konch,kondoa,kongolo,kongoussi,kongtan,konibodom,konin,konnagar,konongo,konotop
    konstanz,kontagora,konya,konārak,kopali,kopargaon,kopeysk,koppal,koraput,koratla,korba
    koreatown,korenovsk,korhogo,korkino,korla,korogwe,korolev,korolyov,koronadal,korosten
    kortrijk,koryazhma,korydallós,korçë,kosai,koshigaya,kosi,koson,kosong,kosonsoy,kosovo
    kostanay,kosti,kostroma,kostyantynivka,koszalin,kot addu,kot kapūra,kot malik barkhurdar
    kot mumin,kot radha kishan,kota,kota bharu,kota damansara,kota kinabalu,kota kuala muda
    kota sambas,kota tinggi,kotabumi,kotamobagu,kotharia,kotido,kotikawatta,kotka,kotkapura
    kotlas,kotli,kotlovka,kotputli,kotri,kottagūdem,kottangara,kottayam,kottuvalli,kotō
    koudougou,koulikoro,koumassi,koumbia,koumra,koupéla,kousséri,koutiala,kouvola,kovel
    kovilpatti,kovpakivskyi,kovrov,kovvūr,kowloon,kowloon city,kowloon city centre
    kowloon west end,koyilandy,koysinceq,kozan,kozeyevo,kozhikode,kozhukhovo,kołobrzeg,košice
    kpalimé,kraaifontein,kragujevac,kraków,kraljevo,kramatorsk,krasnaya glinka,krasnodar
    krasnogorsk,krasnogvargeisky,krasnokamensk,krasnokamsk,krasnoturinsk,krasnoufimsk
    krasnoyarsk,krasnoye selo,krasnyy sulin,krathum baen,krefeld,kremenchuk,kresek,kreuzberg
    kribi,krishnagiri,krishnanagar,kristiansand,kronstadt,kroonstad,kropotkin,kropyvnytskyi
    krosno,krugersdorp,krujë,kruševac,krymsk,kryukiv,kryvyy rih,královské vinohrady,ksar
    ksar chellala,ksar el boukhari,ksar el kebir,ksar hellal,kstovo,kuacjok,kuala krai
    kuala kubu baharu,kuala lumpur,kuala nerus,kuala selangor,kuala terengganu,kuandian,kuantan
    kuchai lama,kuching,kuchāman,kudamatsu,kudappanakkunnu,kudus,kufa,kuils river,kuiya,kuje
    kukatpally,kukichūō,kulai,kulathummal,kulim,kulti,kulu,kumagaya,kumamoto,kumanovo
    kumarapalayam,kumasi,kumba,kumbakonam,kumbalangy,kumbo,kumertau,kumi,kundian,kundla,kunduz
    kungsholmen,kungur,kuningan,kunitachi,kuniyamuttūr,kunjah,kunming,kunnamangalam,kunnamkulam
    kunri,kunshan,kuntsevo,kunyang,kuopio,kupang,kupchino,kurashiki,kurayoshi,kurchatov,kure
    kurgan,kurganinsk,kurichchi,kurihama,kurihara,kurnool,kurobe-shi,kuroiso,kurortnyy,kurseong
    kursk,kurume,kusatsu,kushinagar,kushiro,kushtia,kutaisi,kutloanong,kutno,kutu,kuwait
    kuwait city,kuwana,kuybyshev,kuz'minki,kuznetsk,kuşadası,kwadukuza,kwaggafontein,kwai chung
    kwail-ŭp,kwangyang,kwekwe,kyaikkami,kyaiklat,kyaikto,kyathampalle,kyaukpadaung,kyaukpyu
    kyaukse,kyauktan,kyela,kyengera,kyimyindine,kyiv,kyivskyi,kyosai,kyoto,kyrgyzstan,kyshtym
    kyustendil,kyzyl,kyzylorda,kyōtanabe,kyōtango,káto lakatámeia,kâhta,kélibia,kérou,kópavogur
    köln,königswinter,köniz,köpenick,körfez,kütahya,küçükçekmece,kākināda,kālia,kālimpong
    kāliyāganj,kālna,kālpi,kālīganj,kāmthi,kāmyārān,kāmāreddi,kāmārhāti,kānchrāpāra,kāndhla
    kāndi,kānūru,kāpas herd,kāraikkudi,kāraikāl,kāranja,kāsaragod,kāsganj,kāshmar,kāshān
    kāsipālaiyam,kāsībugga,kātol,kātoya,kātrās,kāttipparutti,kāvali,kāzerūn,kēng tung
    kędzierzyn-koźle,kīratpur,kırklareli,kırıkhan,kırıkkale,kırşehir,kızıltepe,kōka,kōnan,kōnosu
    kōriyama,kōshi,kōta,kōtari,kōttakkal,kőbánya,kūhdasht,kūt-e ‘abdollāh,kŭlob,kỳ anh
    l'amoreaux,l'antiga esquerra de l'eixample,l'hospitalet de llobregat,la calera,la carlota
    la ceiba,la chorrera,la cité-limoilou,la concepción,la crosse,la dolorita,la dorada
    la estrella,la fría,la gazelle,la gi,la goulette,la habana vieja,la habra
    la haute-saint-charles,la jolla,la laguna,la libertad,la lima,la louvière
    la línea de la concepción,la marsa,la mesa,la mirada,la mohammedia
    la nova esquerra de l'eixample,la orotava,la paz,la piedad de cabadas,la pintana,la plata
    la puente,la quinta,la rioja,la roche-sur-yon,la rochelle,la romana,la serena
    la seyne-sur-mer,la spezia,la trinidad,la unión,la vega,la victoria,la vila de gràcia
    la villa del rosario,laascaanood,laatzen,laayoune,labinsk,labuan,labuan bajo,labuhan deli
    labé,lacey,ladysmith,lae,lafayette,lafia,lafiagi,lagarto,lages,laghouat,lago da pedra
    lago norte,lagoa da prata,lagoa santa,lagos,lagos de moreno,laguna,laguna niguel,lagunillas
    lahad datu,lahat,lahbab,lahore,lahr,lahraouyine,lahti,lahān,lai châu,lai vung,laibin,laisu
    laiwu,laixi,laiyang,laizhou,lajeado,lak si,lakang,lake charles,lake elsinore,lake forest
    lake havasu city,lake ridge,lakeland,lakeville,lakewood,lakhdaria,lakhīmpur,lakshmīpur
    lal bahadur nagar,lala musa,lalian,lalitpur,lalmonirhat,lalupon,lambaré,lambaréné,lambayeque
    lambayong,lamezia terme,lamongan,lampa,lampang,lamphun,lamía,landau in der pfalz,lander
    landshut,landstraße,lang'ata,langarūd,langenfeld,langenhagen,langenhorn,langepas,langfang
    langford,langsa,langtoucun,langxiang,langzhong,lankaran,lankwitz,lanshan,lansing,lanxi
    lanzhou,lanús,laoag,laohekou,laojunmiao,laos,lapa,lappeenranta,lapu-lapu city,larache,larbaâ
    laredo,largo,larkana,larnaca,las choapas,las cruces,las cumbres,las palmas de gran canaria
    las piedras,las piñas,las rozas de madrid,las tejerías,las tunas,las vegas,las águilas
    lashibi,lashio,lashkar gāh,lasnamäe,lat krabang,lat phrao,lat yao,latacunga,latakia,latina
    latkrabang,latur,latvia,lauderhill,launceston,lauro de freitas,lausanne,lautoka,laval
    lavapiés,lavras,lawang,lawton,laxmangarh,layton,layyah,le bardo,le blanc-mesnil,le cannet
    le havre,le kram,le lamentin,le mans,le plateau-mont-royal,le sud-ouest,le tampon
    le vieux-longueuil,league city,leander,leatherhead,lebanon,lebowakgomo,lecce,lecco,lecheng
    lecherías,lee's summit,leeds,leesburg,leeuwarden,lefortovo,leganés,legaspi,legionowo,legnano
    legnica,lehi,lehigh acres,lehrte,leicester,leiden,leidsche rijn,leighton buzzard
    leinfelden-echterdingen,leipzig,leiria,leiyang,lekki,lelystad,lembang,leme,lemgo,lenexa
    lengshuijiang,lengshuitan,leninogorsk,leninsk-kuznetsky,lençóis paulista,leominster,leonberg
    leopoldina,lerdo,lere,lerik,les abymes,les cayes,les corts,les rivières,leshan,leskovac
    lesnoy,lesosibirsk,lesotho,lesozavodsk,leszno,lethbridge,letlhabile,leuven,levallois-perret
    leverkusen,levittown,levoberezhnyy,lewisville,lexington,lexington-fayette,leytonstone,león
    león de los aldama,lhasa,lhoka,lhokseumawe,lhünzhub,liancheng,lianghu,liangji,liangping
    liangxiang,liangzhai,lianhe,lianjiang,lianozovo,lianshan,lianyuan,lianyungang,lianzhou
    liaocheng,liaolan,liaoyang,liaozhong,liberdade,liberec,liberia,libertad
    libertador general san martín,libon,libreville,libya,libāspur,licha,licheng,lichinga
    lichtenberg,lichtenburg,lichtenrade,lichterfelde,lichuan,lida,lidingö,lido di ostia,lidu
    liechtenstein,liepāja,ligezhuang,liguo,lijiang,likasi,likhobory,lille,lillestrøm,liloan
    lilongwe,lima,limache,limassol,limay,limbdi,limbe,limeira,limerick,limoeiro
    limoeiro do norte,limoges,limpio,limuru,limão,limón,linares,lincang,lincoln park
    lincoln square,linden,lindi,linfen,lingao,lingayen,lingcheng,lingdong,lingen,linghai,linghe
    lingotto,lingwu,lingyuan,linh đàm,linhares,linjiacun,linjiang,linkou,linköping,linping
    linqiong,linqu,lins,linshi,linshui,lintong,linxi,linxia chengguanzhen,linyi,linz,lipa city
    lipetsk,liping,lippstadt,lira,lisakovsk,lisala,lisbon,lisburn,lishi,lishu,lishui,liski
    lisovyi masyv,lithuania,little havana,little rock,littlehampton,littleton,liuhe,liuji,liuku
    liupanshui,liuquan,liutuan,liuxin,liuzhi,liuzhou,livermore,liverpool,livingstone,livny
    livoberezhnyi,livonia,livorno,livramento de nossa senhora,liwonde,lixian,lizhi,liège
    ljubljana,llanelli,llefià,lleida,lo prado,loa janan,lobito,lobnya,lod,lodhran,lodi,lodja
    lodwar,logan city,logan square,logroño,lohas park,lohja,lohārdagā,loja,lokeren,lokoja
    lokossa,loma bonita,lomas de zamora,lombard,lomonosov,lompoc,lomé,lonavla,london
    londonderry county borough,londrina,long beach,long bien,long eaton,long khánh,long mỹ
    long xuyên,longfeng,longgang,longgu,longjiang,longjing,longling county,longmont,longnan
    longonjo,longquan,longshan,longshi,longshui,longtan,longueuil,longview,longyan,loni,lop buri
    lorain,lorca,lordegān,lorica,lorient,los andes,los angeles,los baños,los dos caminos
    los mochis,los patios,los polvorines,los puertos de altagracia,los rastrojos
    los reyes acaquilpan,los teques,los ángeles,lota,loudi,louga,loughborough,louis trichardt
    louisiana,louisville,loum,loures,loushanguan,louveira,loveland,lower hutt,lower sackville
    lowestoft,lozova,lqoliaa,lu'an,luancheng,luanda,luang prabang,luanshya,luau,lubango,lubao
    lubbock,lubero,lubin,lublin,lubny,lubu,lubuklinggau,lubumbashi,lucapa,lucas do rio verde
    lucaya,lucca,lucena,lucheng,luckeesarai,lucknow,ludhiana,ludwigsburg,ludwigshafen am rhein
    luebo,luena,luga,lugano,lugazi,lugoj,lugulu,luhansk,luis eduardo magalhães,luján,lukavac
    lukula,luleå,lulou,lumajang,lumiar,lundazi,lunglei,luobei,luobuqiongzi,luocheng,luodian
    luohe,luohu district,luohuang,luojiang,luojing,luolong,luomen,luorong,luoyang,lupon,luputa
    luquembo,lusail,lusaka,lusambo,lushar,lushnjë,lushui,luton,lutsk,luwero,luwuk,luxembourg
    luxor,luzern,luzhou,luziânia,lviv,lydenburg,lynchburg,lynwood,lyon,lyon 03,lyon 05,lyon 06
    lyon 07,lyon 08,lyon 09,lys'va,lysychansk,lytham st annes,lytkarino,lyubertsy,lyublino
    lyudinovo,lào cai,lábrea,lárisa,léo,léogâne,lévis,lörrach,lübeck,lüdenscheid
    lüeyang chengguanzhen,lüleburgaz,lüliang,lüneburg,lünen,lüshun,lādnūn,lāharpur,lāhījān
    lākshām,lālmohan,lār,lạng sơn,m'sila,ma on shan,ma'an,ma'anshan,maastricht,maba,mabai
    mabalacat city,mabopane,macao,macapá,macau,macaé,macaíba,macaúbas,macclesfield,maceió
    macenta,mach,machakos,machala,machalí,macheng,machida,machilīpatnam,machiques,mackay,maco
    macon,madagascar,madanapalle,madaripur,madera,madgaon,madhavaram,madhepura,madhubani
    madhupur,madhurampur dehri,madhyamgram,madhyapur thimi,madido,madinah,madiun,madrid
    madrid centro,madurai,maduravoyal,madīnat an naşr,madīnat as sādāt,madīnat khalīfah
    madīnat wādī an naţrūn,madīnat ḩamad,mae sot,maebaru-chūō,maebashi,mafeteng,mafikeng,mafinga
    mafra,mafraq,magadan,magalang,magangué,magdalena contreras,magdanly,magdeburg,magelang
    maghnia,maghāghah,magnitogorsk,magong,magsaysay,magugpo poblacion,magway,magé,maha sarakham
    mahajanga,mahalapye,mahanoro,maharagama,mahbūbnagar,mahbūbābād,mahdia,maheshtala,mahesāna
    mahilyow,mahmudābād,mahnar bazar,mahobā,mahuva,mahābād,mahāsamund,mahē,mai dịch,maianga
    maicao,maidenhead,maidstone,maiduguri,maihar,maijdi,mailsi,maine,mainpuri,mainz,maipú
    maiquetía,mairena del aljarafe,mairinque,mairiporã,maison blanche,maisons-alfort,maitland
    maizhokunggar,maizuru,majadahonda,majalengka,majalgaon,majene,majie
    makakilo / kapolei / honokai hale,makassar,makati city,makeni,makhachkala,makiyivka,makkah
    makoko,makrāna,maku,makumbako,makurdi,makū,malabo,malabon,malacatán,malacca,maladziečna
    malakal,malambo,malang,malanje,malanville,malapatan,malappuram,malatia-sebastia,malatya
    malawi,malaybalay,malaysia,malda,malden,maldives,malegaon,malemba,malgobek,mali,malianzhuang
    malilipot,malindi,malingao,malingshan,malir cantonment,malita,malkajgiri,malkāpur,mallawī
    malmesbury,malmö,malolos,malout,malta,maltepe,malumfashi,maluñgun,malvern,malārd,malāyer
    mamanguape,mamatid,mamou,mamoudzou,mampong,man'gyŏngdae-ri,manacapuru,manacor,manado,managua
    manakara,manama,manaoag,manapparai,manas,manassas,manaung,manaus,manavgat,manbij,mancherial
    manchester,mandalay,mandaluyong,mandaluyong city,mandamarri,mandapeta,mandaqui,mandaue city
    mandela,mandera,mandeville,mandi bahauddin,mandi dabwāli,mandideep,mandimba,mandlā,mandoli
    mandsaur,mandurah,mandya,maner,manfalūţ,manfredonia,mangai,mangalagiri,mangaldan,mangaluru
    mangaratiba,mangbwalu,mangina,manglaur,mango,mangochi,mangshi,manhattan,manhiça,manhuaçu
    manica,manicaragua,manicoré,manila,manisa,maniwa,manizales,manjeri,manjhand,manjo,mankato
    mankesim,mankhūl,mankweng,manmād,mannargudi,mannheim,mannārakkāt,manokwari,manolo fortich
    manono,manp'o,manresa,mansa,mansehra,mansfield,mansilingan,mansoûra,manta,mantampay,manteca
    mantes-la-jolie,mantilla,manukau city,manurewa,manzanillo,manzhouli,manzini,manéah,mao
    maocun,maoming,maozhou,mapinga,maple grove,maple ridge,maplewood,mappilaiurani,mapusa,maputo
    maputsoe,maqin county,maquela do zombo,mar del plata,mar del tuyú,mar'ino,marabá,maracaibo
    maracaju,maracanaú,maracay,maradi,maradu,maragondon,maraimalainagar,maramag,maran,marana
    marand,maranguape,marano di napoli,marataizes,marau,marawi city,marbella,marburg an der lahn
    marcianise,marcory,mardan,mardin,marechal cândido rondon,marechal deodoro,margahayukencana
    margareten,margate,marg‘ilon,marhanets,marialva,mariana,marianao,mariano
    mariano roque alonso,mariara,maribor,maricopa,maricá,mariendorf,marienthal,marietta,mariinsk
    marikina city,marilao,marine parade,maringá,marinilla,marituba,mariupol,mariveles
    marj al hamam,marka,markala,markham,marl,marlboro,marne la vallée,maroantsetra,marondera
    maroua,marovoay,maroúsi,marrakesh,marromeu,marsala,marseille,marseille 01,marseille 03
    marseille 04,marseille 05,marseille 06,marseille 08,marseille 09,marseille 10,marseille 11
    marseille 12,marseille 13,marseille 14,marseille 15,marshall islands,marsá maţrūḩ,martaban
    martapura,martigues,martil,martinique,martínez de la torre,marudi,marugame,maruobara
    marvdasht,maryland,marysville,maryvale,marzahn,marília,marāgheh,marīvān,masagua,masai,masaka
    masalani,masan,masantol,masasi,masaurhi buzurg,masaya,masbate,mascara,maseru,mashhad
    mashtūl as sūq,masi-manimba,masina,masindi,masinloc,masjed soleymān,maspeth,massa
    massachusetts,massiogo,masuda,masumbwe,masvingo,mata de são joão,matadi,matagalpa,matala
    matamoros,matanzas,matara,mataram,mataró,mateare,matehuala,matera,mathura,mati
    matilda estate,matli,matola,matsubara,matsudo,matsue,matsulu,matsumoto,matsusaka,matsutō
    matsuyama,mattanur,matuga,maturín,matão,mau,mauban,maubin,maulavi bāzār,maumere,maun
    mauritania,mauriti,mauritius,mauá,maués,mawlai-mawïong,mawlaik,mawlamyine,mawāna,maxixe
    may pen,mayagüez,maych'ew,mayiladuthurai,maykop,maymana,mayotte,mayyanād,mazabuka
    mazara del vallo,mazatenango,mazatlán,mazyr,mazār-e sharīf,maştağa,maţāy,maḩallāt,mbabane
    mbaké,mbala,mbale,mbalmayo,mbandaka,mbanga,mbanza kongo,mbanza-ngungu,mbarara,mbera,mbeya
    mbinga,mbombela,mboro,mbouda,mbour,mbuguni,mbuji-mayi,mbulu,mcallen,mdantsane,mdiq,meads
    meaux,mechelen,mecheria,medak,medan,meddappakkam,medellín,medemblik,medenine,medford
    medgidia,medianeira,mediaş,medicine hat,medina estates,medininagar,medinīpur,meerbusch
    meerut,meftah,megion,meguro,mehestan,mehkar,mei foo,meiderich,meidling,meihekou
    meikle earnock,meiktila,meishan,meizhou,mejicanos,mek'ele,mek'ī,meknes,melati,melbourne
    melbourne city centre,meleuz,melilla,melipilla,melitopol,melle,mellit,melmadai,melo,melong
    melur,memmingen,memphis,memāri,mendaha,menden,mendip,mene grande,menemen
    mengcheng chengguanzhen,menghuan,menglang,mengmao,mengyin,mengzi,menifee,menongue,mentakab
    mentor,mentougou,menzel bourguiba,mer'āwī,merano,merauke,merced
    mercier–hochelaga-maisonneuve,merelani,meriden,meridian,merkezefendi,merksem,merlo,merouana
    mersin,merta,merter keresteciler,merthyr tydfil,mertoyudan,meru,merzifon,mesa,meshgīn shahr
    meshkīn dasht,mesquite,messaad,messina,mestre,metairie,metairie terrace,methuen,metpalle
    metro,metrogorodok,metrotown,mettupalayam,mettur,metu,metz,meudon,meulaboh,mexicali,mexico
    mexico city,meybod,meycauayan,mezhdurechensk,meïganga,mhow,miabi,miami,miami beach
    miami gardens,mian channun,mianwali,mianyang,miaohang,miaojie,miaoli,miass,micheng,michigan
    michurinsk,micronesia,mid-city,middelburg,middlesbrough,middletown,midelt,midland,midori
    midrand,midsayap,midwest city,midyat,mielec,mieres,migori,miguel hidalgo,mihara,mihe,mijas
    mikhaylovka,mikhaylovsk,miki,mikkeli,mila,milagro,milan,milas,milavittan,milford,miliana
    millcreek,milpitas,milton keynes,milwaukee,minami-alps,minami-sōma,minamiarupusu
    minamiashigara,minamiawaji,minamirinkan,minamishimabara,minamiuonuma,minatitlán,minato
    minato city,minbu,minchinabad,mindelo,minden,mineiros,mineralnye vody,mingachevir
    mingala tangnyunt,mingaladon,mingcun,minggang,mingguang,minglanilla,mingora,mingshui,minhang
    minna,minneapolis,minnesota,minnetonka,minnetonka mills,minoh,minokamo,minot,minsk,minusinsk
    minya,minyat an naşr,minyā al qamḩ,mira mesa,mirafiori nord,miraflores,miragoâne,miramar
    mirassol,mirdif,miri,mirny,mirpur khas,mirpur mathelo,mirpur model thana,miryalaguda,miryang
    mirzāpur,misawa,mishan,mishawaka,mishima,miskolc,mislata,misratah,mission district
    mission viejo,mississauga,mississippi,missoula,missouri,missouri city,missérété,misterbianco
    mitcham,mithi,mito,mitoyo,mitrovicë,mitsukaidō,mitsuke,mitte,mityana,miura,mixco,miyako
    miyakojima,miyakonojō,miyang,miyazaki,miyoshi,mizuho,mizusawa,mkhuhlu,mkushi,mladá boleslav
    mlolongo,mlowo,mmabatho,mnihla,moa,moabit,moanda,moatize,mobara,mobārakeh,moca,mochudi,mocoa
    mococa,mocuba,mocímboa da praia,modakeke,model town,modena,modesto,modica,modiin ilit
    modimolle,modi‘in makkabbim re‘ut,modāsa,moema,moers,moga,mogadishu,mogi das cruzes
    mogi guaçu,mogi mirim,mogoditshane,mogok,mohale's hoek,mohali,mohammadia,mohammadpur
    mohammed bin zayed city,mohammedia,mojo,mojokerto,moju,mokameh,moknine,mokolo,mokopane
    mokotów,mokpo,moldova,molenbeek-saint-jean,molepolole,molfetta,molina de segura,moline
    mollet del vallès,molo,molodizhne,molārband,mombasa,mon repos,monaco,monapo,monastir
    moncalieri,monchegorsk,moncloa-aravaca,monclova,moncton,mondlo,mong kok,mongaguá,mongo
    mongolia,mongu,monheim am rhein,monkayo,monrovia,mons,monsanto,montana,montauban
    monte alegre,monte alto,monte carmelo,monte chingolo,monte mor,monte rosello,monte santo
    montebello,montego bay,montelíbano,montemorelos,montenegro,montepuez,monterey park,montero
    monterrey,montería,montes claros,montesilvano,montevideo,montluçon,montpellier,montreuil
    montréal,montréal-nord,montserrat,monywa,monza,monze,mooca,mooka,moonniyur,moorhead,mopti
    moquegua,morada nova,moramanga,moratalaz,moratuwa,morden,morecambe,morelia,morena
    moreno valley,morgan hill,moriguchi,morioka,moriya,moriyama,morley,mormugao
    morningside heights,moro,morocco,morogoro,moroleón,morondava,morong,moroni,morowa,morrinhos
    morris heights,morshansk,morumbi,morvi,morón,morādābād,morār,moscow,moshi,mosquera
    mossamedes,mossel bay,mossoró,mostaganem,mostar,mosul,mot'a,mothīhāri,motijheel,motril
    mott haven,mouila,moundou,mount laurel,mount pleasant,mount prospect,mount vernon
    mountain view,mouscron,moyale,moyobamba,mozambique,mozdok,mozhga,moḩammad shahr,moḩammadīyeh
    mpanda,mpigi,mpika,mpondwe,mpulungu,mpumalanga,mrirt,msaken,msalātah,mthatha,mtsensk,mtwapa
    mtwara,mu-se,muan,muaná,muar,muara teweh,mubarakpur,mubende,mubi,mudanjiang,mudhol,mudon
    mudu,mueang nonthaburi,mufulira,muhanga,mui ne,mujiayingzi,mukachevo,mukalla,mukandpur
    mukdahan,mukim pulai,mukono,muktsar,mukō,mulbāgal,mulenvos,mulhouse,muling,mulongo,multan
    mulugu,mumbai,mumbwa,mumias,munakata,muncar,muncie,munger,mungyeong,munich,munnar,munsan
    muntilan,muntinlupa,munūf,murakami,murang'a,muratpaşa,murcia,murfreesboro,muriaé,muricay
    muridke,murmansk,murom,muroran,murrieta,murtajāpur,murwāra,murādnagar,musaffah,musanze
    musashimurayama,musashino,muscat,mushie,mushin,musina,musoma,mustafabad,mustafakemalpaşa
    mustafābād,mustamäe,mut,mutang,mutare,mutengene,mutsu,muyuka,muzaffargarh,muzaffarnagar
    muzaffarpur,muzaffarābād,muñoz,muğla,muş,muţūbas,mwala,mwandege,mwanza,mweka,mwene
    mwene-ditu,my drarga,myanaung,myanmar,myaungmya,myawaddy,myaydo,myeik,myingyan,myitkyina
    mykilska borshchahivka,mykolayiv,mykytivskyi,mymensingh,myrnohrad,myski,mysuru,mysłowice
    mytishchi,myŏngch'ŏn,myŏnggan-dong,mzuzu,málaga,märkisches viertel,méagui,médéa,méhana
    mérida,mérignac,móng cái,móstoles,mölndal,mönchengladbach,möng la,möng yang,mülheim,münster
    mācherla,mādabā,māhdāsht,māler kotla,mālūr,māndvi,māngrol,mānikganj,mānsa,mānvi,mārkāpur
    mīnāb,mīt ghamr,mīt salsīl,mīthepur,mīzan teferī,mīāndoāb,mīāneh,mūndka,mỹ hào,mỹ tho
    n'dalatando,n'djamena,na di,nabari,nabarūh,nabatîyé et tahta,naberezhnyye chelny,nabeul
    nabire,nablus,nacala,nada,nadi,nadiād,nador,nadym,naesŏ,nag hammâdi,naga,nagahama,nagakute
    nagano,nagaoka,nagaon,nagapattinam,nagar naluākot,nagareyama,nagari,nagasaki,nagda,nageswari
    nago,nagornyy,nagoya,nagpur,nagykanizsa,nagīna,naha,nahariyya,nahāvand,naic,naihāti,nailā
    naini tāl,nairobi,naivasha,najaf,najafgarh,najafābād,najrān,naju,najībābād,naka,nakama
    nakano,nakatogari,nakatsu,nakatsugawa,nakhodka,nakhon pathom,nakhon ratchasima,nakhon sawan
    nakhon si thammarat,nakivale refugee camp,nakonde,naksalbāri,nakuru,nalchik,nalgonda,naliang
    nallūr,nam cheong,nam định,namalombwe,namangan,namanyere,nametil,namibia,namp'o,nampa
    nampula,namur,namyang-nodongjagu,namyangju,nanaimo,nanao,nanbin,nanchang,nanchong,nanchuan
    nancun,nandajie,nanded,nandikotkūr,nanding,nandu,nandurbar,nandyāl,nanfeng,nangal,nangen
    nangong,nanhu,nani daman,nanjangūd,nanjian,nanjin,nanjing,nanjō,nankana sahib,nankoku
    nanlong,nanma,nanmen,nannambra,nanning,nanpeng,nanpiao,nanping,nanqiao,nansana,nanshu,nansio
    nantai,nanterre,nantes,nanto,nanto-shi,nantong,nantou,nanxi,nanyang,nanyuki
    nanzhang chengguanzhen,nanzhou,napa,naperville,napier,naples,naqadeh,nara-shi,narail
    narasapur,narasaraopet,narashino,narathiwat,narayanganj,narbonne,narela,narita,narkatiāganj
    narmadapuram,narnaul,naro-fominsk,narok,narowal,narsimhapur,narsingdi,narutochō-mitsuishi
    narva,narwāna,naryn,nashik,nashua,nashville,nasimshahr,nasinu,nasiriyah,nassau,nasugbu
    nasushiobara,nasīm shahr,nasīrābād,natal,national city,natitingou,natore,natori-shi
    naucalpan de juárez,naugachhia,nauru,naushahra virkan,navadwīp,navegantes,navi mumbai
    naviraí,navoiy,navojoa,navotas,navsari,nawabshah,nawalgarh,nawanshahr,nawá,nawābganj,nawāda
    naxi,naxçıvan,nay pyi taw,naya gaon,nazareth,nazarovo,naze,nazilli,nazran,nazrēt,naz̧arābād
    naţanz,naẕerat ‘illit,nchelenge,ndera,ndola,ndop,near north side,neath,nebbi,nebraska
    necochea,nedumangād,neelankarai,nefas mewch'a,neftekamsk,nefteyugansk,negage,negara,negombo
    negēlē,nehe,neihu,neijiang,neili,neiva,nek'emtē,nekā,nellikkuppam,nellore,nemby,nenjiang
    nepal,nepalgunj,nepean,nerkunram,nerupperichchal,neryungri,ness ziona,netanya
    netherlands antilles,netivot,netrakona,nettetal,nettuno,neu-hohenschönhausen,neu-ulm
    neubrandenburg,neubrück,neue neustadt,neuilly-sur-seine,neukölln,neumünster,neunkirchen
    neuquén,neuss,neustadt am rübenberge,neustadt an der weinstraße,neuwied,nevada,nevers
    nevinnomyssk,nevşehir,new bedford,new braunfels,new britain,new brunswick,new cairo
    new caledonia,new city,new delhi,new halfa,new hampshire,new haven,new jersey,new kingston
    new mexico,new mirpur city,new orleans,new plymouth,new rochelle,new south memphis
    new taipei city,new territories,new westminster,new york,new york city,new zealand,newark
    newark on trent,newburn,newcastle,newcastle under lyme,newcastle upon tyne,newmarket,newport
    newport beach,newport news,newtownabbey,neyagawa,neyrīz,neyshābūr,neyveli,neyyāttinkara
    nga sơn,nganjuk,ngaoundal,ngaoundéré,nghi sơn,nghi xuân,nghĩa lộ,nghĩa đô,ngong,ngozi,nguru
    nguékhokh,ngã bảy,ngã năm,nha trang,nia valencia,niagara falls,niah,niakoul rab,niamey
    nianbo,nianzhuang,nianzishan,nibong tebal,nicaragua,nicastro,nichelino,nichinan
    nicolás romero,nicosia,nidadavole,niendorf,nieuwegein,nigel,niger,nigeria,nihammatsu
    nihommatsu,nihtaur,niigata,niihama,niitsu-honchō,niiza,nijmegen,nikkō,nikol'skoye,nikopol
    niksar,nikšić,nilambūr,nilithi,nilópolis,nilüfer,nimach,ning'er,ningbo,ningde,ningdong
    ninghai,ningyang,ninh hòa,nioki,nioko i,niono,nioro,niort,nippes,nipāni,nirgua,nirmal
    nishi-tokyo-shi,nishifukuma,nishinomiya,nishio,nisshin,niterói,nithari,nitra,niue
    nizhnekamsk,nizhnevartovsk,nizhniy novgorod,nizhny tagil,nizhyn,nizip,nizwá,nizāmābād,niğde
    niš,njala,njeru,njombe,njoro,nkawkaw,nkayi,nkongsamba,nkowakowa,nkpor,nkwerre,nnewi,nobeoka
    noblesville,noboribetsu,nocera inferiore,noda,nogales,noginsk,nogoyá,nohar,noida
    noisy-le-grand,nokha,nomimachi,nong chok,nong khae,nong khaem,nong khai,nongzhang,nonoichi
    nonsan,nor nork,norala,norderstedt,nordhausen,nordhorn,norfolk,norfolk county,norfolk island
    norilsk,norrköping,north america,north bay,north bergen,north bethesda,north brunswick
    north carolina,north charleston,north chicopee,north dakota,north delta,north highlands
    north hills,north hollywood,north korea,north la crosse,north lakhimpur,north las vegas
    north lauderdale,north little rock,north macedonia,north miami,north miami beach
    north peoria,north port,north richland hills,north shore,north stamford,north vancouver
    northampton,northern mariana islands,northridge,northwich,norwalk,norway,norwich,norzagaray
    noshiro,nossa senhora da glória,nossa senhora de fátima,nossa senhora do socorro
    notre-dame-de-grâce,nottingham,nou barris,nouadhibou,nouakchott,nouméa,nova andradina
    nova darnytsya,nova friburgo,nova iguaçu,nova kakhovka,nova lima,nova mutum,nova odessa
    nova serrana,nova venécia,nova vida,nova zabudova,novara,novato,novaya balakhna,noveleta
    novena,novi,novi pazar,novi sad,novo gama,novo hamburgo,novo repartimento,novo-peredelkino
    novoaltaysk,novocheboksarsk,novocherkassk,novodvinsk,novogireyevo,novokhovrino
    novokuybyshevsk,novokuz'minki,novokuznetsk,novomoskovsk,novopolotsk,novorossiysk
    novoshakhtinsk,novosibirsk,novotroitsk,novoural'sk,novovladykino,novovolynsk,novozavodskyi
    novozybkov,novyi lviv,novyy turtkul',novyy urengoy,novyye cherëmushki,novyye kuz'minki
    nowa sól,nowgong,nowrangapur,nowshahr,nowshera kalan,nowy sącz,noyabrsk,nsawam,nsukka,ntoum
    ntuzuma,nueva guinea,nueve de julio,nuevitas,nuevo casas grandes,nuevo laredo,nukus,numan
    numancia,numata,numazu,nuneaton,nungua,nunukan,nuremberg,nurmijärvi,nusaybin,nushki
    nutana sector,nyagan,nyagatare,nyala,nyaung,nyaung-u,nyaungdon,nyaunglebin,nyeri,nyingchi
    nysa,nyunzu,nyvky,nyzhnodniprovsk,nyíregyháza,nzagi,nzega,nzérékoré,næstved,néa ionía
    néa smýrni,néma,níkaia,nîmes,núi thành,nürtingen,nābha,nādāpuram,nāgarpur,nāgaur,nāgercoil
    nāmakkal,nāndūra,nāngloi jāt,nānpāra,nārāyanpet,nāthdwāra,nāyf,nāyudupet
    nāḩiyat al iskandarīyah,nīmbāhera,nōgata,nūrābād,nūzvīd,o'fallon,oak lawn,oak park,oakland
    oakland park,oakville,oas,oaxaca,obala,obalende,obando,oberhausen,oberursel,oberá,obihiro
    obita,obninsk,obolon,obonoma,obra,obruchevo,obuase,obukhovo,ocala,ocaña,oceania,oceanside
    ochakovo-matveyevskoye,ochota,ocoee,ocosingo,ocotlán,ocumare del tuy,odawara,ode
    odendaalsrus,odense,odesa,odessa,odienné,odintsovo,odivelas,offa,offenbach,offenburg
    ogaminana,ogawa,ogbomoso,ogden,ogi,ogōri,ohafia-ifigh,ohio,ohligs,ohrid,ojo de agua,okara
    okaya,okayama,okazaki,okcheon,oke kan,oke mesi,okegawa,okene,okha,okhtyrka,okigwe,okinawa
    okino,oklahoma,oklahoma city,okrika,oktyabrsky,oku,ol kalou,olanchito,olathe,olavanna
    olavarría,olbia,oldenburg,oldham,oleksandrivskyi,oleksandriya,oleksiyivka,olinda,olival
    olmaliq,olomouc,olongapo,olsztyn,oltinko‘l,olupona,olympia,olímpia,omaha,oman,omdurman
    omitama,omoa,omsk,omīdīyeh,ondjiva,ondo,ongata rongai,ongjin,ongole,onitsha,ono,onoda
    onomichi,ontario,oosterhout,ooty,opava,opole,oradea,orai,oral,oran,orani,oranienburg,ordos
    ordu,oregon,orekhovo-borisovo,orekhovo-borisovo severnoye,orekhovo-zuyevo,orem,orenburg
    orhangazi,orihuela,orion,orita-eruwa,orito,oriximiná,orizaba,orkney,orland park,orléans
    ormoc,ormond beach,oro valley,oroqen zizhiqi,oroquieta,orsha,orsk,oruro,orël,orūmīyeh,osaka
    osan,osasco,osh,oshakati,oshawa,oshkosh,oshnavīyeh,oshodi,osijek,osinniki,oslo,osmaniye
    osnabrück,osogbo,osorno,oss,ostankinskiy,ostend,ostrava,ostrowiec świętokrzyski,ostrołęka
    ostrów wielkopolski,ostuncalco,osu,osório,ota,otaru,otofuke,otradnyy,ottakring,ottapalam
    ottawa,ottawa south,otwock,ouagadougou,ouahigouya,ouangolodougou,ouargla,ouarzazate
    oudtshoorn,oued fodda,oued lill,oued rhiou,oued zem,ouenza,ouesso,ouezzane,ouidah,ouislane
    oujda,oulad teïma,ouled djellal,ouled moussa,oulu,oum el bouaghi,oumé,ourense,ouricuri
    ourinhos,ouro preto,ovalle,overland park,oviedo,owariasahi,owendo,owensboro,owerri,owo
    oxford,oxford circle,oxnard,oyama,oyan,oyem,oyo,ozamiz city,ozar,ozerki,ozersk,ozone park
    ozubulu,p'yŏngsŏng,paarl,pabbi,pabianice,pacajus,pacajá,pacatuba,pachuca de soto,paco
    padalarang,padang,padang serai,padangpanjang,padangsidempuan,paderborn,paderno dugnano,padra
    padrauna,padre hurtado,padre las casas,padua,paech'ŏn-ŭp,paek'ak,pagadian,pagar alam
    pagbilao,paghmān,pagoh,paharpur,paignton,pailou,paine,paisley,paita,paithan,paiçandu,pajok
    pak chong,pak kret,pakenham,pakistan,pakokku,pakpattan,pakse,pakur,pala,palaió fáliro
    palakkad,palakollu,palangkaraya,palani,palapye,palatine,palau,palembang,palencia,palenque
    palermo,palestinian territory,palhoça,palimanan,pallabi,palladam,pallichal,pallikal
    pallikaranai,pallipalayam,pallisa,pallāvaram,palm bay,palm beach gardens,palm coast
    palm desert,palm harbor,palm springs,palma,palma soriano,palmaner,palmares,palmas,palmdale
    palmerston north,palmira,palo alto,palo negro,palomeras bajas,palomeras sureste,palopo
    palpalá,paltan,palu,palwal,palwancha,palín,palāsa,pamanukan,pamekasan,pameungpeuk,pammal
    pampatar,pamplona,pampán,pamulang,pan'an,panabo,panachikkad,panalanoy,panama,panama city
    panambi,panauti,panchagarh,panchkula,pandak,pandamaran,pandeglang,pandharpur,pandi
    pandit deen dayal upadhyaya nagar,panevėžys,pangkalanbuun,pangkalpinang,panguíla,panipat
    panipat taraf ansar,panipat taraf makhdum zadgan,paniqui,panji,panjim,panjin,pankow,panlong
    panna,pano aqil,panruti,panshan,panshi,pantin,panvel,panzhihua,panzos,pančevo,paombong
    paotana hat,paoua,paoy paet,papantla de olarte,papatoetoe,papua new guinea,paracambi
    paracatu,paradise,paragominas,paraguay,paraguaçu paulista,paraiso,parakou,paralakhemundi
    paramagudi,paramaribo,paramount,paranaguá,paranaque city,paranavaí,paranaíba,parand,parang
    paranhos,paranoá,paraná,parauapebas,paraíba do sul,paraíso do tocantins,parbatipur,parbhani
    pardubice,pardés ẖanna karkur,pardīs,pare,parelheiros,parella,parepare,pariaguán,pariaman
    parintins,paris,paris 05 panthéon,paris 06 luxembourg,paris 07 palais-bourbon,paris 09 opéra
    paris 10 entrepôt,paris 10e arrondissement,paris 11 popincourt,paris 11e arrondissement
    paris 12 reuilly,paris 12e arrondissement,paris 13 gobelins,paris 13e arrondissement
    paris 14 observatoire,paris 15 vaugirard,paris 16 passy,paris 17 batignolles-monceau
    paris 18 buttes-montmartre,paris 19 buttes-chaumont,paris 20 ménilmontant,parit,parit sulung
    park slope,parkchester,parkent,parla,parli vaijnāth,parma,parnamirim,parnas,parnaíba,parobé
    parque do carmo,parsippany,partizansk,parung,parys,pará de minas,parādīp garh,parāsia
    pasadena,pasaje,pasarkemis,pasay,pasco,paseh,pashkovskiy,pasig city,pasir gudang,pasir mas
    pasir puteh,pasir ris new town,pasni,paso de los libres,pasrur,passaic,passau,passi
    passo fundo,passos,pasto,pasuruan,pat heung,patancheru,paterna,paternò,pateros,paterson
    pathein,pathum wan,pathānkot,pati,patiya,patiāla,patna,patnos,pato branco,patos
    patos de minas,patrocínio,pattani,pattaya,pattoki,pattukkottai,patuakhali,patulul,patuto
    patzún,pau,paudalho,paulista,paulo afonso,paulínia,pavia,pavlodar,pavlohrad,pavlovo
    pavlovskiy posad,pawtucket,paya terubong,payakumbuh,paysandú,payyanur,pazardzhik,pazundaung
    paço do lumiar,paşcani,peabody,peachtree corners,pearl city,pearland,pecangaan,pechersk
    pechora,peckham,peddapalli,peddāpuram,pederneiras,pedra branca,pedregal,pedreira
    pedro juan caballero,pedro leopoldo,peicheng,peine,pejë,pekalongan,pekan bahapal,pekanbaru
    pelabuhanratu,pelentong,pelotas,pemalang,pemangkat,pematangsiantar,pemba,pembroke pines
    penco,pendang,penedo,pengcheng,pengpu,pengze,penn hills,pennsylvania,pensacola,penza,penzing
    penápolis,peoria,perai,perambalur,peranāmpattu,perbaungan,percut,perdizes,pereira
    pereslavl'-zalesskiy,pergamino,peringathur,perintalmanna,peristéri,periya semūr,periyakulam
    perling,perm,pernik,perpignan,perris,perth,perth amboy,peru,perugia,perumbaikad,perungudi
    perus,peruíbe,pervomaysk,pervouralsk,pesaro,pescara,peshawar,pesqueira,pessac,pest
    pestlőrinc,petaling jaya,petaluma,petapa,petare,petauke,petaẖ tiqva,peterborough,peterhof
    petlād,petrodvorets,petrogradka,petrolina,petropavl,petropavlovsk-kamchatsky,petrozavodsk
    petroúpolis,petroşani,petrópolis,petržalka,peña grande,peñaflor,peñalolén,pflugerville
    pforzheim,phagwāra,phalaborwa,phalia,phalodi,phaltan,phan rang-tháp chàm,phan thiết,pharr
    phasi charoen,phatthalung,phaya thai,phetchabun,phetchaburi,philadelphia,philippines
    phitsanulok,phnom penh,phoenix,phong thạnh,phong điền,phool nagar,phra khanong,phra nakhon
    phra nakhon si ayutthaya,phra phutthabat,phra pradaeng,phu quoc,phuket,phulwari sharif
    phumĭ véal srê,phumĭ yoŭl toŭng,phusro,phuthaditjhaba,phú khương,phú mỹ,phú quốc,phú thọ
    phúc yên,phổ yên,phủ lý,piacenza,pianura,piatra neamţ,picheng,pickering,pico rivera,picos
    picpus,picsi,pidugurālla,piedade,piedecuesta,piedras negras,piekary śląskie,piendamo
    pierrefonds,pierrefonds-roxboro,piet retief,pietermaritzburg,pijijiapan,pikine,pilar,pilkhua
    pilsen,pimpri,pimpri-chinchwad,pinamalayan,pinar del rey,pinar del río,pindamonhangaba
    pindi bhattian,pindi gheb,pindiga,pine bluff,pine hills,pinellas park,pinetown,ping shan
    pingdingshan,pingdu,pingjin,pingli,pingliang,pingnan,pingshan,pingwu county,pingxiang,pingyi
    pingyin,pingzhuang,pinhais,pinheiro,pinheiros,pinneberg,pinsk,pinto,piotrków trybunalski
    pipariā,pir jo goth,pir mahal,piracicaba,piraeus,piranshahr,pirapora,piraquara,pirassununga
    piripiri,pirituba,pirmasens,pirna,pirojpur,pirot,pirāyiri,pisa,piscataway,pisco,pistoia
    pita kotte,pitalito,pitcairn,piteşti,pithampur,pithorāgarh,pithāpuram,pittsburg,pittsburgh
    pittsfield,pittwater,piura,pivdenna borshchahivka,pivnichna saltivka,pizhou,piła,placentia
    placetas,plainfield,planaltina,planeta rica,plano,plano piloto,plantation,plaridel,plasencia
    plato,plauen,playa del carmen,plaza de la revolución,pleasanton,pleiku,pleven,ploieşti
    plottier,plovdiv,plumbon,plymouth,poblacion,poble sec,pobé,pocatello,pocito,podgorica
    podilskyi,podolsk,pogradec,pohang,poinciana,point cook,point pedro,pointe-noire,poitiers
    pok fu lam,pokhara,pokrovsk,pokrovskoye-streshnëvo,polanco,poland,polangui,polatlı,polavaram
    poldasht,polevskoy,polewali,pollachi,polokwane,polomolok,polotsk,poltava
    pom prap sattru phai,pomona,pompano beach,ponferrada,pongch'ŏn-ŭp,ponnur,ponnāni,ponnūru
    ponorogo,ponta grossa,ponta porã,ponte de lima,ponte nova,ponte rasa,pontefract
    pontes e lacerda,pontevedra,pontiac,pontian besar,pontianak,ponticelli,poonamalle,popayán
    poprad,porangatu,porbandar,pordenone,pori,porirua,porlamar,port area,port arthur,port blair
    port charlotte,port coquitlam,port dickson,port harcourt,port loko,port louis,port macquarie
    port moresby,port of spain,port orange,port said,port saint lucie,port shepstone,port sudan
    port-au-prince,port-de-paix,port-gentil,portage,portage park,portel,porterville,portici
    portland,portmore,porto,porto alegre,porto amboim,porto de moz,porto feliz,porto ferreira
    porto nacional,porto seguro,porto velho,porto-novo,portoviejo,portsmouth,portsmouth heights
    portugal,portugalete,porur,porvoo,porz am rhein,posadas,poso,potchefstroom,potenza,poti
    potiskum,potomac,potosí,potsdam,pottuvil,pouso alegre,pouytenga,poway,poyang
    poza rica de hidalgo,poznań,pozniaky,pozuelo de alarcón,pozzo strada,pozzuoli,poá
    poços de caldas,poções,požarevac,prabumulih,prachantakham,pradera,praga południe
    praga północ,prague,praia,praia grande,pran buri,prato,pratāpgarh,pravyi bereh,prayagraj
    preaek prasab,prenzlauer berg,prescot,prescott,prescott valley,presidencia roque sáenz peña
    presidente dutra,presidente franco,presidente prudente,presnenskiy,pretoria,prešov,prievidza
    prilep,prince george,pristina,prizren,probolinggo,proddatūr,prokhladnyy,prokop'yevsk
    prosperidad,prostějov,providence,provo,prudentópolis,pruszków,pryluky,prymorskyi,przemyśl
    psie pole,pskov,pu'an,pu'er,pubal,pucallpa,pucheng,puchong,pudong,puducherry,pudukkottai
    puebla,pueblo,pueblo nuevo,pueblo nuevo el chivo,puente alto,puente de vallecas
    puerta del angel,puerto ayacucho,puerto barrios,puerto berrío,puerto cabello,puerto cortez
    puerto francisco de orellana,puerto la cruz,puerto madryn,puerto maldonado,puerto montt
    puerto padre,puerto peñasco,puerto plata,puerto princesa,puerto real,puerto rico
    puerto tejada,puerto vallarta,puertollano,pugachëv,puji,pul pehlad,pul-e khumrī,pula
    pulandian,pulheim,puli,pulilan,pulivendla,puliyankudi,pulong santa cruz,punalūr,pune
    punganūru,punggol,puning,puno,punta alta,punta arenas,punta cana,punta cardón,punta de mata
    punto fijo,punāsa,puqi,purbalingga,puri,purley,purmerend,purnia,pursat,puruliya,purwakarta
    purwodadi,purwokerto,puryŏng-ŭp,purísima de bustos,pusad,pushkin,pushkino,putatan,puteaux
    puthia,putian,putney,putra heights,putrajaya,puttalam,puttūr,putuo,puxi,puyang
    puyang chengguanzhen,puławy,pyapon,pyatigorsk,pyay,pyeongtaek,pyin oo lwin,pyinmana
    pyongyang,pyt-yakh,pyu,pánlóngchéng jīngjì kāifāqū,pánuco,pátra,pátzcuaro,pärnu,pèlèngana
    pécs,pénjamo,pétionville,píritu,pôr do sol,põhja-tallinn,pābna,pāchora,pākdasht,pālang
    pālanpur,pālghar,pāli,pālitāna,pāloncha,pāndhurnā,pānihāti,pār naogaon,pārsābād,pārvatipuram
    pātan,pāthardih,pīleru,pīlibhīt,pīshvā,płock,přerov,pūth kalān,qabqa,qabula,qadirpur ran
    qalqīlyah,qalyub,qal‘at bīshah,qal‘at sukkar,qamdo,qaraqash,qarasu,qaraçuxur,qarchak,qarshi
    qatar,qayroqqum,qazvin,qaşr al qarabūllī,qaşr bin ghashīr,qeładizê,qianjiang,qianliu
    qiantang,qiaoguan,qiaotou,qibao,qillīn,qina,qincheng,qing'an,qingdao,qingfu,qinggang
    qingnian,qingpu,qingquan,qingshanquan,qingshuping,qingxichang,qingyang,qingyuan,qingzhou
    qinhuangdao,qinnan,qinzhou,qionghai,qionghu,qiongshan,qipan,qiqihar,qiryat ata,qiryat bialik
    qiryat motsqin,qisha,qishan,qitaihe,qiuji,qods,qom,qonce,qorveh,qoryooley,qo‘qon,quanzhou
    quarto oggiaro,quartu sant'elena,quatre bornes,qubo saeed khan,queens,queens village
    queenstown,queenstown estate,queimadas,queimados,quelimane,queluz,quetta,quetzaltenango
    quevedo,quezon,quezon city,qufu,qui nhon,quibdó,quilicura,quillacollo,quillota,quilmes
    quilpué,quimistán,quimper,quincy,quinte west,quirinópolis,quissecula,quito,quixadá
    quixeramobim,qujing,qulsary,qurayyat,qurayyāt,qushi,quthbullapur,quva,quvasoy,quwaysinā,quxu
    quzhou,québec,quíbor,quảng ngãi,quận ba,quận bốn,quận mười,quận mười một,quận năm,quận sáu
    quận đức thịnh,qā'em shahr,qā'en,qūchān,qūş,qŭnghirot,ra'anana,ra's bayrūt,rabak,rabat
    rabkavi,rabkavi-banhatti,rabwah,racibórz,racine,radom,radomsko,raduzhny,radès,raebareli
    rafaela,rafaḩ,rafsanjān,ragusa,raha,rahim yar khan,rahlstedt,raigarh,raipur,raisen,raja jang
    rajamahendravaram,rajanpur,rajapalayam,rajgangpur,rajin,rajpur sonarpur,rajpura,rajshahi
    raleigh,ramadi,ramagundam,ramallah,ramanathapuram,ramapuram,ramat gan,ramat hasharon,ramenki
    ramenskoye,rameswaram,ramiros,ramla,ramna maidan,ramos arizpe,rampur hat,rampura phul
    ramsgate,rancagua,ranchi,rancho cordova,rancho cucamonga,rancho palos verdes
    rancho penasquitos,rancho santa margarita,ranchuelo,randburg,randers,randfontein,ranebennur
    rangamati,rangkasbitung,rangpur,ranjangaon s,rantauprapat,rantepao,ranyah,rapid city
    raposo tavares,ras al khaimah,ras gharib,ras tanura,rasapūdipalem,rasht,rasipuram,rasskazovo
    rastatt,rat burana,ratangarh,ratchaburi,ratchathewi,ratingen,ratlām,ratnagiri,ratnapura
    ratodero,raub,raurkela industrial township,ravenna,ravensburg,rawalakot,rawalpindi,rawang
    rawson,raxaul,rayachoti,rayon ktz,rayong,raḩīmah,recanto das emas,rechytsa,recife
    recklinghausen,recodo,reconquista,red deer,redcliff,redding,redditch,redenção,redford
    redhill,redlands,redmond,redondo beach,redruth,redwood city,reef al fujairah city,regensburg
    reggio calabria,reggio nell'emilia,reghaïa,registro,regla,rego park,rehnān,reims
    reinickendorf,reino de bandim,rejon placu świętego macieja,relizane,remanso,rembangan
    remedios de escalada de san martín,remscheid,renala khurd,renca,renfrew-collingwood
    rengasdengklok,rennes,reno,renqiu,renton,renukūt,renzhao,repalle,repentigny
    republic of the congo,republica,reseda,resende,reservoir,resistencia,ressano garcia,reston
    retalhuleu,retiro,reuleuet,reunion,reus,reutlingen,reutov,revda,revere,rewa,rewāri,reyhanlı
    reykjavík,reynosa,reşiţa,reẖovot,rheda-wiedenbrück,rheine,rheinhausen,rho,rhode island
    rhondda,riacho fundo ii,rialto,ribeira do pombal,ribeirão das neves,ribeirão pires
    ribeirão preto,riberalta,richard-toll,richards bay,richland,richmond hill,ridder,ridderkerk
    ridgewood,riga,rijeka,rijswijk,rikaze,rimini,rimouski,rio bonito,rio branco,rio claro
    rio das ostras,rio de janeiro,rio de mouro,rio do sul,rio grande,rio grande da serra
    rio largo,rio pequeno,rio rancho,rio tinto,rio verde,riobamba,riohacha,rionegro,rioverde
    rishon letsiyyon,rishra,rishīkesh,rittō,rivas-vaciamadrid,riverside,riverton,riverview
    rivière-des-prairies–pointe-aux-trembles,rivne,rivoli,riyadh,rize,rizhao,rizhuang,roanoke
    robertsonpet,robāţ karīm,rochdale,rochester,rochester hills,rock hill,rockford,rockhampton
    rocklin,rockville,rockwall,rocky mount,rodenkirchen,rodgau,roermond,roeselare,rogers park
    roha,rohini,rohnert park,rohri,rohtak,rolim de moura,rolândia,romania,rome,romford,rompin
    rondon do pará,rondonópolis,roodepoort,roorkee,roosendaal,ropar,roquetas de mar,roquette
    rosa zarate,rosario,rosarito,rosemead,rosemont–la petite-patrie,rosenheim,roseville
    rosh ha‘ayin,roshanpura,roskilde,roslavl',rosny-sous-bois,rossendale,rossosh',rostock
    rostov-on-don,roswell,rotherham,rotorua,rottenburg,rotterdam,rouached,roubaix,rouen,rouge
    rouiba,rouissat,round rock,rourkela,rovaniemi,rovenky,rovigo,rowland heights,rowlett
    roxas city,royal leamington spa,royal oak,royal tunbridge wells,rtishchevo,rubizhne
    rubtsovsk,rubí,ruda śląska,rudnyy,rudow,rudrapur,rueil-malmaison,rufisque,rufisque est,rugao
    rugby,rui'an,ruiru,rujewa,rukban,rumia,rumonge,runan,runcorn,rundu,ruqi,ruse,russas,russeifa
    russia,rustaq,rustavi,rustenburg,rutchenkivskyi,ruteng,rutoma,rutshuru,ruwa,ruzayevka
    rwamagana,rwamwanja refugee camp,rwanda,ryazan',ryazanskiy,rybatskoye,rybinsk,rybnik,ryōgoku
    ryūgasaki,ryūō,rzeszów,rzhev,râmnicu vâlcea,râs el oued,río blanco,río cuarto,río gallegos
    río grande,río tercero,rîbniţa,ródos,rødovre,rüsselsheim am main,rābigh,rāghogarh,rāichūr
    rāiganj,rāipur,rāj-nāndgaon,rājbirāj,rājgarh,rājgīr,rājkot,rājsamand,rāmachandrapuram
    rāmganj,rāmganj mandi,rāmgarh,rāmgundam,rāmhormoz,rāmnagar,rāmpur,rāmpura,rāniganj,rānipet
    rānyah,rānāghāt,rānāvāv,rānīganj,rāth,rāvar,rāyadrug,rāyagada,rāzampeta,rāzām,rūdsar
    rạch giá,sa dec,sa'dah,saaba,saanich,saarbrücken,sabadell,sabae,sabalgarh,sabanalarga
    sabaneta,sabang,sabará,sabha,sabinas,sablayan,sabt alalayah,sabzevar,sacaba,sacomã
    sacramento,sadao,sadasivpet,saddiqabad,sado,sadr city,safaga,safi,safonovo,saga,sagae
    sagaing,sagamihara,sagay,saginaw,sagrada família,sagua la grande,saguenay,sagunto,sahagún
    sahand,saharsa,sahaswān,sahiwal,sahuayo de morelos,sahāranpur,sai mai,saidpur,saijō,saiki
    saint barthelemy,saint charles,saint clair shores,saint cloud,saint croix,saint george
    saint helena,saint john,saint john's,saint joseph,saint kitts and nevis,saint louis park
    saint lucia,saint martin,saint paul,saint peters,saint petersburg,saint pierre and miquelon
    saint thomas mount,saint vincent and the grenadines,saint-andré,saint-brieuc,saint-denis
    saint-eustache,saint-germain-en-laye,saint-gilles,saint-herblain,saint-hubert
    saint-hyacinthe,saint-jean-sur-richelieu,saint-jérôme,saint-laurent,saint-louis
    saint-louis-de-terrebonne,saint-léonard,saint-malo,saint-marc,saint-maur-des-fossés
    saint-michel,saint-michel de l'atalaye,saint-nazaire,saint-paul,saint-pierre,saint-priest
    saint-quentin,saint-quentin-en-yvelines,saint-étienne,sainte-foy,sainthia,saipan,saitama
    sakado,sakai,sakaidechō,sakakah,sakata,sakhipur,saki,sakiet ed daier,sakiet ez zit
    sakon nakhon,sakrand,saku,sakura,sakurai,sakété,sal'sk,salaberry-de-valleyfield,salamanca
    salamá,salaqi,salatiga,salavat,salcedo,saldanha,salekhard,salem,salerno,salford,salgueiro
    sali,salihli,salima,salina,salina cruz,salinópolis,salisbury,salmās,salo,salon-de-provence
    salt lake city,salta,saltillo,saltivka,salto,salto de pirapora,salvador,salvaleón de higüey
    salwá,salzburg,salzgitter,salé,salé al jadida,samal,samambaia,samandağ,samaniego,samannūd
    samar,samara,samarinda,samarkand,samba,sambalpur,sambava,sambhal,sambizanga,sambrial
    samch'ŏn,samfya,sammamish,samoa,sampang,sampit,samsun,samut prakan,samut sakhon,samā'il
    samālūţ,samāna,samāstipur,san andrés,san andrés tuxtla,san angelo,san antonio
    san antonio de los altos,san antonio de los baños,san antonio del táchira
    san bartolomé de tirajana,san benedetto del tronto,san bernardino
    san bernardino tlaxcalancingo,san bernardo,san blas-canillejas,san bruno,san buenaventura
    san carlo all'arena,san carlos,san carlos de bariloche,san carlos del zulia,san chaung
    san clemente,san cristobal,san cristóbal,san cristóbal de las casas,san diego
    san donà di piave,san felipe,san fernando,san fernando de apure,san francisco
    san francisco de borja,san francisco de macorís,san francisco del rincón
    san francisco el alto,san francisco tesistán,san gabriel,san germán,san gil
    san giorgio a cremano,san ildefonso,san isidro,san jacinto,san javier,san joaquín,san jose
    san jose del monte,san josecito,san josé,san josé de guanipa,san josé de las lajas
    san josé del cabo,san josé del guaviare,san josé pinula,san juan,san juan bautista
    san juan de la maguana,san juan de los lagos,san juan de los morros,san juan del cesar
    san juan del río,san juan sacatepéquez,san justo,san leandro,san leonardo,san lorenzo
    san luis,san luis de la paz,san luis obispo,san luis potosí,san luis río colorado,san marcos
    san marino,san martin,san martin texmelucan de labastida,san martín,san mateo
    san mateo atenco,san miguel,san miguel de allende,san miguel de tucumán
    san miguel del padrón,san miguelito,san nicolás de los arroyos,san nicolás de los garza
    san pablo,san pablo de las salinas,san pedro,san pedro ayampuc,san pedro de copán
    san pedro de jujuy,san pedro de la paz,san pedro de macorís,san pedro garza garcía
    san pedro sacatepéquez,san pedro sula,san rafael,san ramon,san ramón de la nueva orán
    san salvador,san salvador de jujuy,san salvador tizatlalli,san sebastián de los reyes
    san severo,san tan valley,san timoteo,san tung chung hang,san vicent del raspeig,san vicente
    san vicente de tagua tagua,san-pédro,sanaa,sanandaj,sancaktepe,sanchazi,sanchuan
    sancti spíritus,sandachō,sandakan,sandaohezi,sandefjord,sandnes,sandu,sandwīp,sandy hills
    sandy springs,sandīla,sandıklı,sangamner,sangarébougou,sangarédi,sanghar,sangju,sangkapura
    sangla hill,sangmélima,sangrūr,sangyoung,sangāreddi,sanhe,sanhui,sanjiao,sanjō,sankarankovil
    sankeshu,sankt augustin,sankt gallen,sanlúcar de barrameda,sanmenxia,sanming,sanmu,sano
    sanremo,sanshui,sant andreu,sant boi de llobregat,sant cugat del vallès
    sant feliu de llobregat,sant gervasi - galvany,sant martí,sant'ana do livramento,santa ana
    santa ana chiautempan,santa anita - los ficus,santa barbara,santa bárbara
    santa bárbara d'oeste,santa catarina,santa catarina pinula,santa cecilia,santa clara
    santa clarita,santa coloma de gramenet,santa cruz,santa cruz de barahona
    santa cruz de la sierra,santa cruz de mara,santa cruz de tenerife,santa cruz de yojoa
    santa cruz del quiché,santa cruz do capibaribe,santa cruz do rio pardo,santa cruz do sul
    santa cruz xoxocotlán,santa elena,santa fe,santa helena,santa inês,santa isabel
    santa isabel do pará,santa lucía,santa lucía cotzumalguapa,santa luzia,santa maria
    santa maria da boa vista,santa maria de jetibá,santa marta,santa maría chimalhuacán
    santa monica,santa quitéria,santa rita,santa rita do sapucaí,santa rosa,santa rosa de cabal
    santa rosalía de camargo,santa tecla,santa teresa del tuy,santana de parnaíba
    santana do ipanema,santana do paraíso,santander,santander de quilichao,santangpu,santarém
    santee,santiago,santiago de compostela,santiago de cuba,santiago de los caballeros
    santiago de querétaro,santiago de surco,santiago de veraguas,santiago del estero
    santiago teyahualco,santo amaro,santo andré,santo antónio,santo antónio dos olivais
    santo antônio da patrulha,santo antônio da platina,santo antônio de jesus
    santo antônio de pádua,santo antônio do descoberto,santo domingo
    santo domingo de los colorados,santo domingo este,santo domingo oeste
    santo domingo tehuantepec,santo estêvão,santo tomas,santo tomé,santo ângelo,santol
    santos dumont,sants,sants-montjuïc,santurtzi,santutxu,santyoku,sanxia,sanya,sanyōonoda
    sanzhuang,sao domingos,sao lucas,sao rafael,sao tome and principe,saonré,sapele,saphan sung
    sapiranga,sapopemba,sapporo,sapucaia do sul,sapé,saqqez,saquarema,sar-e pul,saraburi
    sarai alamgir,sarajevo,sarakhs,saran,sarandi,sarandí,saransk,sarapul,sarasota,saratov
    sarcelles,sardasht,sardhana,sardārshahr,sargodha,sarh,sari,sariaya,sarikei,sarishābāri
    sariwŏn-si,sarnia,sarov,sarpol-e z̄ahāb,sarpsborg,sarqant,sarrià-sant gervasi,sartrouville
    sarāb,sarāvān,sasarām,sasayama,sasebo,saskatoon,sasolburg,sassari,satara,sathon,sathorn
    sathupalli,satka,satna,satpayev,sattahip,satte,sattenapalle,satu mare,sau mau ping
    saudi arabia,saugor,sault ste. marie,saunda,saundatti,saurimo,savannah,savannakhet,savanūr
    savar,savarkundla,savelugu,savona,sawai madhopur,sawangan,sawara,sayama,sayanogorsk,sayansk
    sayhāt,sayreville,sayreville junction,sayyān,saïda,saḩāb,scafati,scandicci,scarborough
    schaerbeek,schaumburg,schenectady,schertz,schiedam,schorndorf,schweinfurt,schweizer-reneke
    schwerin,schwerte,schwäbisch gmünd,schöneberg,sciacca,scottsdale,scranton,scunthorpe,seabra
    seattle,sebeta,secondigliano,sector 1,sector 2,sector 3,sector 4,sector 5,sector 6
    secunderabad,sedrata,seeb,seevetal,sefrou,segamat,segovia,sehore,sehwan,seinäjoki,sejong
    sejoumi,sek'ot'a,sekimachi,sekondi,sekondi-takoradi,selayang baru utara,selebi-phikwe,selong
    selu,selva alegre,semarang,sembawang estate,semenyih,semey,semnan,semporna,semënovskoye
    sena madureira,senador canedo,sendai,sendhwa,senegal,sengerema,sengkang,sengkang new town
    sengkurong,senhor do bonfim,sennan,sennar,sentani,sentul,seodong,seogwipo,seohāra
    seongnam-si,seoni,seosan,seoul,sepang,sepatan,seraing,serang,serangoon,serangoon new town
    serbia,serbia and montenegro,seregno,serekunda,seremban,seremban 2,serendah,sergeli
    sergiyev posad,seri kembangan,seri manjung,serian,serilingampalle,seropédica,serov,serowe
    serpong,serpukhov,serra,serra talhada,serrana,serrinha,sertolovo,sertãozinho,sesimbra
    sesto fiorentino,sesto san giovanni,sesvete,set ka lay,setagaya,setapak,sete lagoas
    setia alam,setia tropika,seto,settat,settimo torinese,settsu,setúbal,sevastopol,severn
    severnyy,severodvinsk,severomorsk,seversk,sevilla,sevran,sewon,seychelles,seydişehir,sfax
    sfântu gheorghe,sh'īarīah,sha tin,sha tin wai,shabqadar,shache,shadrinsk,shagamu,shah alam
    shahdad kot,shahdadpur,shahdol,shahecheng,shahkot,shahr-e bābak,shahr-e kord,shahr-e ṣadrā
    shahrak-e pardīsān,shahre jadide andisheh,shahreẕā,shahrisabz,shahrixon,shahrud,shahrīār
    shahuwadi,shaji,shajing,shajing town,shakargarh,shakhtarsk,shakhtinsk,shakhty,shakiso
    sham shui po,shamakhi,shamkhir,shancheng,shanghai,shangkou,shangluo,shangmei,shangqiu
    shangrao,shangri-la,shangsi,shangyu,shangyun,shangzhi,shanhaiguan,shanhecun,shanji,shankou
    shanting,shantou,shanwang,shanwei,shaoguan,shaoshan,shaowu,shaoxing,shaoyang,shaozhuang
    shap pat heung,shaping,sharifabad,sharjah,sharypovo,shashamane,shawnee,shchuchinsk,shchukino
    shchyolkovo,shchëkino,shebekino,sheboygan,sheepshead bay,shefar‘am,sheffield,shegaon
    sheikhpura,shekhupura,sheki,shelekhov,shella,shendi,shengavit,shenglilu,shenjiamen,shenliu
    shenyang,shenzhen,shenzhen city centre,sheopur,shepetivka,sheptytskyi,sherbrooke,sherghāti
    sherkot,sherman oaks,sherpur,shertallai,sherwood park,shevchenkivskyi,shevchenko,shibata
    shibganj,shibirghān,shibukawa,shibuya,shibuzi,shibīn al kawm,shibīn al qanāţir,shido,shiguai
    shihao,shihezi,shiji,shijiao,shijiazhuang,shijie,shijōnawate,shikang,shikarpur,shiki
    shikohābād,shikokuchūō,shilin,shillong,shilong,shima,shimabara,shimada,shime,shimla
    shimo-tsuma,shimodate,shimonoseki,shimotoda,shimotsuke,shinagawa,shinden,shinjuku,shinjō
    shinshiro,shinyanga,shināş,shiogama,shiojiri,shiqi,shiqiao,shiqiaozi,shiquan,shirakawa
    shiraoka,shiraz,shirbīn,shiroi,shirone,shirpur,shitanjing,shivaji nagar,shivamogga,shivpuri
    shiwan,shixing,shiyan,shizhai,shizilu,shizuishan,shizuoka,shkodër,sholapur,shomolu,shonē
    shoreline,shorkot,shorāpur,shostka,shouguang,shouxian,shreveport,shrewsbury,shrirampur
    shrīrāmpur,shtip,shuangcheng,shuangfengqiao,shuangfu,shuanggou,shuanghe,shuangliao
    shuanglong,shuanglonghu,shuangyang,shuangyashan,shubrā al khaymah,shubrākhīt,shuifu
    shuijiang,shuikou,shuitu,shuizhai,shujaabad,shujālpur,shulan,shulin,shulyavka,shumen,shunhe
    shunyi,shuozhou,shuya,shwebo,shwegu,shyamnagar,shymkent,shyorongi,shādegān,shāhjānpur
    shāhpur,shāhzādpur,shāhābād,shāhāda,shāhīn dezh,shāhīn shahr,shājāpur,shāmli,shāntipur
    shīrvān,shōranūr,shūnan,shūsh,shūshtar,si maha phot,si racha,si sa ket,sialkot,sibay,sibi
    sibiu,sibolga,sibonga,sibsāgar,sibu,sicklerville,siddhapur,siddharthanagar,siddipet,sidhi
    sidi amar,sidi aïssa,sidi bel abbes,sidi bennour,sidi bouzid,sidi kacem,sidi slimane
    sidi taibi,sidi yahia el gharb,sidikalang,sidlaghatta,sidoarjo,sidon,sidrolândia,siedlce
    siegen,siem reap,siemianowice śląskie,siena,sieradz,sierra leone,sierra vista,sig
    sighetu marmaţiei,siguatepeque,siguiri,sihanoukville,siheungdong,sihor,sihorā,sihu,siirt
    sijung,sikandarābād,sikandra rao,sikasso,silang,silao de la victoria,silchar,silifke
    siliguri,silivri,silkeborg,sillanwali,sillod,silopi,silvan,silvassa,silver spring,simdega
    simele,simferopol,simi valley,simmering,simpang empat,simpang renggam,simão dias
    simões filho,sinan,sincelejo,sinch'ŏn-ŭp,sindelfingen,sindhnūr,sinfra,singa,singaparna
    singapore,singaraja,singen,singida,singkawang,singkil,singosari,singrauli,sinhyeon,sinjai
    sinjhoro,sinnar,sinnūris,sinop,sinp'o,sint maarten,sint-niklaas,sintang,sinwŏn-ŭp,sinŭiju
    siocon,sioux city,sioux falls,sipalay,sipe sipe,siping,siracusa,sirajganj,sirhind,sirinhaém
    sirjan,sironj,sirs al layyānah,sirsa,sirsi,sirsilla,sirte,siruguppa,sishui,sitiawan,sitou
    sitrah,sittard,sittingbourne,sittwe,situbondo,siu lek yuen,siuri,sivaganga,sivakasi,sivas
    siverek,siverskodonetsk,siwān,siyabuswa,skanes,skardu,skarżysko-kamienna,skhidni kvartaly
    skhirate,skien,skierniewice,skikda,skokie,skopje,skudai,slatina,slavonski brod
    slavyansk-na-kubani,slawi,sleman,sliven,slobozia,slonim,slough,slovakia,slovenia,slovyansk
    slutsk,smara,smederevo,smethwick,smila,smolensk,smolyanskyi,smyrna,snezhinsk,snizhne,soacha
    soavinandriana,sobradinho,sobradinho ii,sobral,soccavo,sochi,socopó,socorro,sodegaura,sodo
    soe,soest,sofia,sogamoso,sohag,sohar,sojat,sokaraja,sokcho,sokhumi,sokodé,sokol,sokol'niki
    sokoto,solan,solana,soledad,soledad de graciano sánchez,soligorsk,solihull,solikamsk,soliman
    solingen,sollentuna,solna,solnechnogorsk,solntsevo,solok,sololá,soloma,solomon islands
    solwezi,soma,somalia,somaroboro,sombor,somerset west,somerville,sonaguera,songcheng,songea
    songhwa,songjiang,songjianghe,songkhla,songling,songlingcun,songlou,songnan,songnim-ni
    songyang,songyuan,sonqor,sonsonate,sonyachnyi,sonārgaon,sonīpat,sopron,sopur,soran,soreang
    sorel-tracy,sorgun,sorocaba,sorokyne,sorong,soroti,sorriso,sorsogon,soshanguve
    sosnovaya polyana,sosnovka,sosnovyy bor,sosnowiec,sotsmisto,soubré,sougueur,souk ahras
    souk el arbaa,souma,souq larb'a al gharb,souq sebt oulad nemma,sour el ghozlane,sousa,sousse
    south africa,south america,south bel air,south bend,south benfleet,south boston
    south carolina,south croydon,south dakota,south dublin,south fulton,south gate
    south georgia and the south sandwich islands,south hill,south jordan,south korea
    south lawndale,south ozone park,south peabody,south san francisco,south shields,south shore
    south sudan,south suffolk,south surrey,south tangerang,south valley,south vineland
    south whittier,southall,southampton,southaven,southend-on-sea,southfield,southglenn
    southington,southport,sovetsk,soweto,soyapango,soyo,soyībug,spain,spanish town
    spassk-dal'niy,speyer,spijkenisse,spokane,spokane valley,spring,spring hill,spring valley
    springdale,springfield,springs,sragen,sri aman,sri dūngargarh,sri ganganagar
    sri jayewardenepura kotte,sri lanka,sri petaling,srikakulam,srikalahasti,srinagar
    srivilliputhur,st albans,st helens,st. albert,st. catharines,st. john's,st. johns,st. louis
    st. petersburg,staaken,staines,stalowa wola,stamford,stamford hill,standerton,stara zagora
    starachowice,stare misto,stargard,starogard gdański,staryy malgobek,staryy oskol,staré mesto
    state college,staten island,stavanger,stavropol,stavroúpoli,steglitz,stellenbosch
    stepnogorsk,sterling heights,sterlitamak,stevenage,stilfontein,stillwater,stittsville
    stockholm,stockport,stockton,stockton-on-tees,stodůlky,stoke-on-trent,stolberg,stonecrest
    stoney creek,stourbridge,stralsund,strasbourg,stratford,straubing,strawberry hill,streamwood
    streatham,stretford,strezhevoy,strogino,strongsville,stryi,stróvolos,stupino,stuttgart
    stuttgart-ost,su-ngai kolok,suakin,suan luang,subang,subang jaya,subic,subotica,subulussalam
    suceava,sucre,sudan,sudoeste/octagonal,suez,suffolk,sufālat samā'il,sugar land,suginami
    sugito,suhl,suhum,suicheng,suifenhe,suihua,suiling,suining,suita,suixi,suizhou,sujiatun
    sukabumi,sukagawa,sukawati,sukheke mandi,sukkur,sukrah,sukuta,sulaymaniyah,suleja,sullana
    sultan kudarat,sultan pur majra,sultanbeyli,sultangazi,sultānganj,sultānpur,suluova,sulţānah
    sumaré,sumayl,sumbawa besar,sumbawanga,sumbe,sumber,sumedang,sumedang utara,sumenep,sumgayit
    sumida,summerville,sumoto,sumter,sumusţā al waqf,sumy,sunabeda,sunch'ŏn,suncheon,sundergarh
    sunderland,sundsvall,sungai buloh,sungai penuh,sungai petani,sungai raya,sungai siput
    sungailiat,sunggal,sunlou,sunnyside,sunnyvale,sunrise,sunrise manor,sunset park
    sunshine coast,sunyani,sunzha,sunām,sunāmganj,suozhen,supaul,suphan buri,suqian,sur,surabaya
    surakarta,surallah,surat,surat thani,suratgarh,surendranagar,suresnes,surgut,surigao,surin
    suriname,suriāpet,surrey,surubim,surulere,suruç,susono,sutton coldfield,suva,suva reka,suwa
    suwałki,suwon,suyangshan,suzaka,suzano,suzhou,suzuka,svalbard and jan mayen,svetlanovskiy
    svetlogorsk,sviblovo,svitlovodsk,svobodnyy,svyatoshyn,swabi,swakopmund,swansea,sweden,swedru
    swindon,switzerland,swords,sydney,sykhiv,sykiés,syktyvkar,sylhet,sylmar,syracuse,syrets
    syria,syzran,szczecin,szeged,szolnok,szombathely,székesfehérvár,são benedito,são bento
    são bento do sul,são bento do una,são bernardo do campo,são borja,são caetano do sul
    são carlos,são cristóvão,são domingos de rana,são fidélis,são francisco
    são francisco de itabapoana,são francisco do sul,são félix do xingu,são gabriel
    são gabriel da cachoeira,são gonçalo do amarante,são gotardo,são joaquim da barra,são josé
    são josé de mipibu,são josé de ribamar,são josé do rio pardo,são josé do rio preto
    são josé dos campos,são josé dos pinhais,são joão da boa vista,são joão de meriti
    são joão del rei,são leopoldo,são lourenço,são lourenço da mata,são lourenço do sul,são luís
    são mateus,são mateus do sul,são miguel,são miguel d'oeste,são miguel do guamá
    são miguel dos campos,são paulo,são pedro da aldeia,são roque,são sebastião
    são sebastião do paraíso,são sebastião do passé,são tomé,são vicente,sète,sébikhotane,ségou
    séguéla,sérres,sétif,sóc sơn,sóc trăng,sông cầu,södermalm,södertälje,söke,südstadt
    sādatpur gujran,sāgar,sāhibganj,sāhibābād daulotpur,sālūr,sāmalkot,sāmarrā',sānand,sāngli
    sārni,sātkania,sātkhira,sāveh,sīdī sālim,sīkar,sīnah,sīra,sītāmarhi,sītāpur,słupsk,sōja,sōka
    sūjāngarh,sūrampatti,sūsangerd,sơn la,sơn trà,sơn tây,sầm sơn,t'aebaek,t'aet'an-ŭp,ta khmau
    ta'if,tabaco,tabas,tabatinga,tabora,taboão da serra,tabriz,tabuk,tacarigua,tacheng,tachikawa
    tachilek,tacloban,tacna,tacoma,tacuarembó,tacurong,tadepalligudem,tadjenanet,tadmur,tadpatri
    tafo,tafí viejo,tagajō-shi,taganrog,taganskiy,tagawa,tagaytay,tagbilaran city,tagbina
    taguatinga,taguig,tahara,tahe,tahoua,tai po,tai'an,taibai,taicang,taichung,taifa,taifu,taihe
    taikkyi,tailai,tailândia,tainan,taipa,taipei,taiping,taishan,taito,taitou,taitung,taiwan
    taixing,taiyuan,taiz,taizhou,taj pul,tajikistan,tajimi,tajrīsh,takahama,takaishi,takamatsu
    takaoka,takarazuka,takasago,takasaki,takashima,takashimadaira,takatsuki,takayama,takefu
    takeo,taketoyo,takikawa,takizawa,takoradi,takua pa,takāb,talagang,talagante,talara,talas
    talatona,talavera,talavera de la reina,talca,talcahuano,taldykorgan,talegaon dābhāde,talence
    talghar,talhar,talinding,taling chan,taliparamba,talisay,taliwang,tallaght,tallahassee
    tallang-dong,tallinn,talnakh,taloqan,talā,tam kỳ,tama,tamale,taman greenwood,taman melati
    taman melawati,taman permas jaya,taman petaling,taman senai,taman senawang indah
    taman sri sinar,tamana,tamanghasset,tamano,tamarac,tamba,tambacounda,tambaram,tambov,tamiami
    tamlūk,tampa,tampere,tampico,tampines estate,tampines new town,tamu,tamworth,tan-tan,tanabe
    tanashichō,tanauan,tanay,tanba,tandil,tando adam,tando allahyar,tando bago,tando jam
    tando muhammad khan,tandur,tanfang,tanga,tangail,tangará da serra,tangba,tangerang,tanggu
    tanghe,tangier,tangjiazhuang,tangping,tangshan,tangwu,tangxiang,tangzhai,tangzhang,tanjay
    tanjong malim,tanjung balai,tanjung pandan,tanjung pinang,tanjung selor,tanjungagung
    tanjungbalai,tanta,tantou,tanuku,tanza,tanzania,tanzhou,taoluo,taonan,taounate,taourirt
    taoyuan,taozhou,taozhuang,tapachula,taquara,taquaritinga,tarakan,taranto,tarauacá,tarawa
    taraz,tarbes,targówek,tarhuna,tarija,tarime,tarkwa,tarlac city,tarma,tarn taran,tarneit
    tarnobrzeg,tarnowskie góry,tarnów,taroudant,tarragona,tarsus,tartagal,tartu,tarub
    tasek glugor,tashan,tashkent,tasikmalaya,tatabánya,tataouine,tatebayashi,tateyama,tatkon
    tatsuno,tatsunochō-tominaga,tatuapé,tatuí,tatvan,taubaté,taungdwingyi,taunggyi,taungoo
    taunsa,taunton,tauranga,tauá,tavşanlı,tawau,taxco de alarcón,tayabas,taylorsville,taytay
    taza,tazoult-lambese,tbilisi,tchaourou,tczew,teaneck,tebesbest,tebingtinggi,teboulba,tecate
    techiman,tecomán,tecuci,tefé,tegal,teghra,tegucigalpa,tehran,tehuacán,teixeira de freitas
    tejen,tekirdağ,teknāf,tekstil'shchiki,tekstylnyk,tel aviv,telde,telford,tellicherry
    teluk intan,teluk panglima garang,teluknaga,telychka,telêmaco borba,tema,tema new town
    temara,temerluh,temirtau,temixco,tempe,tempe junction,tempelhof,temuco,tendō,tengréla
    tengyue,teni,tenkodogo,tennala,tennessee,tenri,teoloyucan,tepatitlán de morelos
    tepeji del río de ocampo,tepexpan,tepic,teplice,teramo,terbanggi besar,teresina,teresópolis
    ternate,terni,ternopil,terrassa,terre haute,terrebonne,teshi old town,tessaoua,tete,tetovo
    tetuán de las victorias,teupasenti,tevragh zeina,texas,texas city,texcoco de mora,teziutlan
    tezpur,teófilo otoni,tha maka,tha raeng,tha yang,thaba nchu,thailand,thakhèk,thanbyuzayat
    thanh hóa,thanh khê,thanh liệt,thanh xuân,thanhlyin,thanjavur,thanlyin,tharyarwady,thaton
    thatta,thawi watthana,thayetmyo,the bronx,the colony,the hague,the hammocks,the netherlands
    the trails of frisco,the villages,the woodlands,thembisa,thenali,thenkasi,thessaloníki,thika
    thimphu,thin gan kyun gyi,thionville,thiruthani,thiruvananthapuram,thiruvarur,thiès
    thiès nones,thodupuzha,thohoyandou,thomazeau,thon buri,thongwa,thoothukudi,thottada,thoubāl
    thousand oaks,thrissur,thul,thun,thunder bay,thung khru,thuqbah,thuận an,thuận thanh
    thành phố bà rịa,thành phố sông công,thành phố uông bí,thái bình,thái hòa,thái nguyên
    thākurgaon,thān,thāne,thānesar,thượng cát,thị trấn mạo khê,thị trấn ngải giao
    thị trấn phước bửu,thị trấn thuận châu,thị trấn đông triều,thị trấn đại từ,thị trấn đầm hà
    thốt nốt,thới lai,thủ dầu một,thủ đức,tianchang,tiancheng,tianfu,tianguá,tianjin,tianliu
    tianpeng,tianshui,tianzhuang,tiaret,tiberias,tiefu,tiel,tieli,tieling,tieqiao,tierra blanca
    tiflet,tigard,tighri,tigwav,tijuana,tijucas,tikhoretsk,tikhvin,tiko,tikrīt,tilburg,tilhar
    timashyovsk,timbaúba,timbuktu,timbó,timika,timizart,timişoara,timmins,timon,timor leste
    timóteo,tin shui wai,tinaquillo,tindivanam,tindouf,tine biougra,tinghir,tingo maría
    tinley park,tinongan,tinsukia,tipitapa,tiptūr,tiquipaya,tirana,tiraspol,tire,tirhanimîne
    tirmiz,tiruchengode,tiruchirappalli,tirumangalam,tirunelveli,tirupati,tirupattur
    tirupparangunram,tiruppur,tirur,tiruttangal,tiruvalla,tiruvallur,tiruvannamalai,tiruvottiyūr
    tirūrangādi,tissemsilt,titao,titiwangsa,titusville,titāgarh,tiu keng leng,tivaouane,tizayuca
    tizi ouzou,tizimín,tiznit,tiébo,tlalnepantla,tlalpan,tlapa de comonfort,tlaquepaque,tlaxcala
    tlemcen,tlokweng,tláhuac,toa payoh new town,toamasina,toba tek singh,tobias barreto,tobolsk
    tobruk,tochigi,tocoa,tocumen,togo,tohāna,tokat,tokelau,toki,tokmok,tokoname,tokorozawa
    tokoza,tokushima,tokuyama,tokyo,toledo,tolga,toli-toli,toliara,toluca,tolyatti,tomakomai
    tomaszów mazowiecki,tome,tomigusuku,tomioka,tomiya,toms river,tomsk,tomé,tomé-açu,tonalá
    tonami,tondabayashichō,tondalam,tonga,tongaat,tongchuan,tongchuanshi,tonghua,tongliao
    tongling,tongren,tongshan,tongyeong,tongzhou,tonk,tonypandy,toowoomba,topeka,topi,torbalı
    torbat-e jām,torbat-e ḩeydarīyeh,tordher,toride,toritama,toronto,tororo,torquay,torrance
    torre annunziata,torre del greco,torrejón de ardoz,torrelavega,torremolinos,torrent
    torrevieja,torreón,tortuguitas,toruń,torzhok,toshima,tosno,tosu,totonicapán,tottenham
    tottori-shi,touba,toufen,touggourt,toulon,toulouse,toumodi,tourcoing,tournai,tours,tovar
    towada,town 'n' country,townsville,towson,toyama,toyoake,toyohashi,toyokawa,toyonaka,toyooka
    toyosu,toyota,trabzon,trairi,tramandaí,trang,trani,trapani,trelew,tremembé,trento,trenton
    trenčín,treptow,tres arroyos,tres cantos,treviso,tri-cities,trichardt,trier,trieste
    trikonavattam,trincomalee,trindade,trinidad,trinidad and tobago,tripoli,triprangod
    tripunittura,triyuga,trnava,trois-rivières,troisdorf,troitsk,trollhättan,tromsø,trondheim
    troparëvo,trowbridge,troyes,trstenik,trujillo,trujillo alto,trà vinh,três corações
    três lagoas,três pontas,três rios,tríkala,trảng bom,trảng bàng,trần văn thời,tsaritsyno
    tsentralno-miskyi,tsentralnyi,tseung kwan o,tshela,tshikapa,tshilenge,tsing yi town
    tsiroanomandidy,tsu,tsubame,tsuchiura,tsuen wan,tsukuba,tsukubamirai,tsuruga,tsurugashima
    tsuruoka,tsurusaki,tsushima,tsuyama,tsévié,tual,tuanbao,tuapse,tuban,tubarão,tubod,tucano
    tuckahoe,tucson,tucupido,tucupita,tucuruvi,tucuruí,tuen mun,tuggeranong,tuguegarao,tukuyu
    tula,tulancingo,tulangan utara,tulare,tulcea,tulcán,tullus,tulsa,tultepec,tulun,tulungagung
    tuluá,tumaco,tumba,tumbes,tumen,tumkūr,tumsar,tumxuk,tunasan,tunduma,tunduru,tung chung
    tungi,tungipara,tuni,tunis,tunisia,tunja,tupi,tupã,tura,turaif,turbaco,turbat,turbo,turda
    turgutlu,turhal,turin,turkey,turkistan,turkmenistan,turks and caicos islands,turku,turlock
    turmero,turnhout,turpan,tuscaloosa,tushan,tustin,tutayev,tutóia,tuusula,tuvalu,tuxiang
    tuxtepec,tuxtla,tuy hòa,tuymazy,tuyên quang,tuzla,tver,twante,twifu praso,twin falls,tychy
    tynemouth,tyoply stan,tyre,tyumen,táriba,tân an,tân bình,tân châu,tân uyên,târgovişte
    târgu jiu,târgu mureş,tây hồ,tây mỗ,tây ninh,täby,tébessa,tétouan,tôlanaro,tômbua,tønsberg
    túquerres,túxpam de rodríguez cano,tübingen,türkmenabat,türkmenbaşy,tādepalle,tājūrā'
    tākestān,tāki,tālcher,tānda,tāndoni,tāndā,tānālūr,tārūt,tēpī,tīkamgarh,tōgane,tōkai
    tōkamachi,tŏkch'ŏn,tūndla,tūyserkān,tŭytepa,tịnh biên,từ sơn,u.s. virgin islands,ualog
    ubatuba,ubauro,ube,uberaba,uberlândia,ubon ratchathani,ubud,ubá,uccle,uchqŭrghon shahri
    ucu seles,udaipur,udgīr,udhampur,udine,udon thani,udumalaippettai,udupi,ueda,ueno-ebisumachi
    ufa,uga,uganda,ugep,ughelli,uijeongbu-si,uiju,uiwang,ujhāni,uji,ujjain,ukhta,uki,ukraine
    ukunda,ulan bator,ulan-ude,ulanhot,ulanqab,ulhasnagar,ullagaram,ullal,ulm,ulsan,ulu bedok
    ulu tiram,uluberiya,ulyanovsk,uman,umarkhed,umarkot,umeki,umeå,umm al quwain city
    umm el faḥm,umm qaşr,umm ruwaba,umraniye,umred,umuahia,umuarama,una,unaizah,unaí,ungaran
    ungsang,union city,united arab emirates,united kingdom,united states
    united states minor outlying islands,universal city,university heights,university of texas
    universitäts- und hansestadt greifswald,união,união da vitória,união dos palmares,unjha,unna
    unnan,unnāo,untolovo,unzen,uozu,upata,upington,upland,upleta,uppal kalan,upper bicutan
    upper gilgil,upper hutt,upper west side,uppsala,uptown,urasoe,urayasu,urbana,urbandale
    urdaneta,ureña,urganch,urgut shahri,uriangato,uritsk,urla,urmston,uromi,ursus,ursynów
    uruapan,uruará,uruaçu,uruguaiana,uruguay,uruma,urun-islāmpur,urus-martan,uryupinsk,usera
    ushiku,ushirombo,ushuaia,usinsk,usol'ye-sibirskoye,ussuriysk,ust'-ilimsk,ust'-kut
    ust'-labinsk,ust-kamenogorsk,usta muhammad,usulután,utah,utengule,utica,utrecht,utrera
    utsunomiya,uttar char fasson,uttaradit,uvira,uwajima,uxbridge,uyo,uyovu,uzbekistan,uzgen
    uzhhorod,uzlovaya,uíge,uşak,užice,vaasa,vacaria,vacaville,vacoas,vadgaon,vadodara
    vagharshapat,vagonoremont,vahdat,vaijāpur,val dor,val-des-arbres,valasaravakkam,valby
    valdefuentes,valdemoro,valdivia,valdosta,valence,valencia,valenciennes,valentín alsina
    valenzuela,valença,valera,valinhos,valjevo,valladolid,valle de la pascua,valle de santiago
    valle hermoso,vallecas,valledupar,vallejo,vallenar,valley glen,valparai,valparaíso
    valparaíso de goiás,valsād,valvedditturai,valverde,van nuys,vanadzor,vancouver
    vanderbijlpark,vangaindrano,vaniyambadi,vannes,vantaa,vanuatu,vapi,varanasi,varangaon,varash
    varese,vargem grande,vargem grande do sul,vargem grande paulista,varginha,varkala,varna
    varāmīn,vasastaden,vasco da gama,vaslui,vasto,vasyl'evsky ostrov,vatican,vattiyūrkāvu
    vatutino,vaukavysk,vavoua,vavuniya,vazhakkala,vedado,vedado del cotorro,veenendaal,vejalpur
    vejle,velampālaiyam,velbert,veles,velikiy novgorod,velikiye luki,veliko tŭrnovo,vellakkovil
    velletri,vellore,velsen-zuid,venado tuerto,venezuela,vengara,venice,venkatagiri,venlo,ventas
    ventura,venustiano carranza,venâncio aires,vera cruz,veracruz,vercelli,verdun,vereeniging
    verhunskyi,verkhnyaya pyshma,verkhnyaya salda,vermont,vermont square,verona,verrettes
    versailles,verviers,verāval,veshnyaki,vespasiano,veszprém,viacha,viamão,viana,viareggio
    viborg,vicente pires,vicenza,victoria de durango,victoria-downtown,victorias,victorville
    vicálvaro,videira,vidisha,vidnoye,vidradnyi,viedma,vienna,vientiane,viersen,vietnam,vigan
    vigevano,vigia,vigo,vihari,vijalpor,vijayapura,vijayawada,vikindu,vikramasingapuram
    vikārābād,vila andrade,vila curuca,vila flor,vila formosa,vila guilherme,vila jacui
    vila leopoldina,vila maria,vila mariana,vila matilde,vila medeiros,vila nova de gaia
    vila prudente,vila velha,vila-real,viladecans,vilankulo,vilanova i la geltrú,vilhena
    viljoenskroon,vilkhivskyi,villa alemana,villa altagracia,villa bruzual,villa canales
    villa carlos paz,villa constitución,villa de cura,villa de mayo,villa de vallecas
    villa del rosario,villa elisa,villa francisca,villa hayes,villa lugano,villa maría
    villa mercedes,villa nueva,villa poeta josé gálvez barrenechea,villa vicente guerrero
    villa ángela,villach,villahermosa,villarrica,villasis,villaverde,villavicencio,ville-marie
    villejuif,villeneuve-d'ascq,villeray–saint-michel–parc-extension,villeurbanne
    villingen-schwenningen,villupuram,vilnius,vincennes,vineland,vinh,vinhedo
    vinhomes ocean park,vinhomes smart city,vinhomes times city,vinnytsya,vinto,vinukonda
    vinzons,virac,viramgām,viranşehir,virei,virginia,virginia beach,virudhachalam,virudunagar
    virār,visakhapatnam,visalia,viseu,vishāram,visnagar,vista,vista alegre,vite,vitebsk,viterbo
    vitina,vitry-sur-seine,vittoria,vitória,vitória da conquista,vitória de santo antão
    vizianagaram,viçosa,viçosa do ceará,viña del mar,việt trì,việt yên,vlaardingen,vladikavkaz
    vladimir,vladivostok,vlissingen,vlorë,voi,vol'sk,volgodonsk,volgograd,volkhov,volksrust
    vologda,volos,volta redonda,volzhsk,volzhsky,vomero,vorkuta,voronezh,voskresenka,voskresensk
    vostochnoe degunino,votkinsk,votorantim,votuporanga,voznesenskyi,vranje,vratsa,vredenburg
    vriddhāchalam,vrindāvan,vryburg,vryheid,vsevolozhsk,vwawa,vyaz'ma,vyborg
    vyhurivshchyna-troyeshchyna,vykhino-zhulebino,vyksa,vynohradar,vyshneve,vyshniy volochëk
    várzea grande,várzea paulista,västerås,växjö,vélez-málaga,vélingara,vénissieux,véroia
    völklingen,výronas,vĩnh châu,vĩnh long,vĩnh thạnh,vĩnh tuy,vĩnh yên,vīrappanchathiram
    vīrapāndi,vīrarāghavapuram,vũng tàu,waalwijk,wabu,wacheng neighborhood,waco,wad medani
    wadgaon kolhati,wafangdian,wah cantt,waiau-pacific palisades,waiblingen,wajir,wakasugi
    wakayama,wakefield,wakema,wakiso,wako,walajapet,waldorf,waliso,wallasey,wallis and futuna
    wallsend,walnut creek,walsall,waltham,walthamstow,walvis bay,wamena,wan chai,wanchaq
    wandsbek,wang thonglang,wangfen,wanggou,wangji,wangkui,wangqing,wangsa maju,wanguru,wangyuan
    wani,wanju,wankyi,wanning,wanparti,wansheng,wanxian,wanzhou,warabi,warangal,warder,wardha
    warin chamrap,warner robins,warora,warri,warrington,warsaw,warud,warwick,warīsān,washington
    washington heights,washuk,wat tha phra,watampone,waterbury,waterford
    waterfront communities-the island,waterlooville,watford,watsa,watsonville,wattenscheid
    watthana,wattrelos,wau,waukegan,waukesha,wauwatosa,wawer,wayaobu,wazirabad,wałbrzych,webuye
    wedding,wedi,weert,weiden,weifang,weihai,weiji,weimar,weimiao,weinan,weinheim,weining
    weißensee,wejherowo,weldiya,weleri,welisara,welk'īt'ē,welkom,welland,welling,wellingborough
    wellington,welwyn garden city,wembley,wenchang,wendo,wenjiang,wenling,wenshan city,wenshang
    wensu,wenxing,wenzhou,werota,werribee,weru,wesel,wesley chapel,wesselsbron,west albany
    west allis,west babylon,west bloomfield township,west bromwich,west coon rapids,west covina
    west des moines,west end,west gulfport,west hartford,west haven,west hills,west hollywood
    west jerusalem,west jordan,west lafayette,west lynchburg,west new york,west orange
    west palm beach,west raleigh,west ridge,west sacramento,west seneca,west town
    west valley city,west vancouver,west virginia,westend,western sahara,westfield,westland
    westminster,weston-super-mare,westonaria,wetzlar,weymouth,whalley,whanganui,whangarei
    wharton,wheaton,whitby,whitchurch-stouffville,white plains,whitman,whittier,wichita
    wichita falls,widnes,wiener neustadt,wiesbaden,wigan,wik'ro,wilhelmsburg,wilhelmshaven
    wilhelmstadt,wilkes-barre,willemstad,willenhall,willesden,willich,willowdale,willowdale east
    wilmersdorf,wilmington,wilrijk,wimbledon,winchester,windhoek,windsor,winejok,winneba
    winnetka,winnipeg,winston-salem,winter garden,winterhude,winterthur,wisconsin,wismar,witten
    woburn,wodzisław śląski,woerden,wokha,woking,wokingham,wola,wolfenbüttel,wolfsburg
    wollongong,wolmaransstad,woluwe-saint-lambert,wolverhampton,wong sawang,wong tai sin
    wonosari,wonosobo,woodbury,woodland,woodland hills,woodlands,woodside,woodstock,woonsocket
    worcester,worksop,worms,worthing,wrexham,wrocław,wrzeszcz,wuchang,wucheng,wuchuan,wuda
    wuduan,wufeng,wugang,wuhai,wuhan,wuhu,wujiaqu,wujing,wukari,wulingyuan,wulong,wum,wunstorf
    wuppertal,wushan,wusu,wuwei,wuxi,wuxue,wuyang,wuyishan,wuzhen,wuzhishan,wuzhong,wuzhou,wylie
    wyoming,währing,würzburg,wādī as sīr,wānkāner,wāri,wāshīm,włocławek,wŏnju,wŏnsan,xai-xai
    xalapa de enríquez,xam nua,xanxerê,xaçmaz,xi'an,xiamen,xianfeng,xiangcheng,xiangtan
    xiangxiang,xiangyang,xiangzhou,xianju,xianning,xiannü,xianshuigu,xiantao,xianyang,xiaogan
    xiaolingwei,xiaoshan,xiaoshi,xiaoweizhai,xiayang,xiazhen,xiazhuang,xichang,xico,xiema,xifeng
    xigang,xihe,xihu,xili,xilin hot,xilinhot,ximeicun,xincheng,xindi,xindian,xingcheng,xingguo
    xinghua,xinglong,xinglongshan,xinglou,xingning,xingqiao,xingren,xingtai,xinguara,xingyi
    xinhe,xining,xininglu,xinji,xinle,xinmin,xinqiao,xinqing,xinshi,xintai,xinxiang,xinxing
    xinyang,xinye,xinyi,xinying,xinyu,xinyuan,xinzhai,xinzhi,xinzhou,xiongzhou,xique-xique
    xishan,xiugu,xiulin,xiuyan,xiuying,xiva,xixiang,xizhi,xochimilco,xonobod,xo‘jayli shahri
    xuancheng,xuanhua,xuantan,xuchang,xucheng,xuhui,xujiang,xunchang,xunsi,xunyang,xuyong,xuzhou
    xuzhuang,xuân lộc,xánthi,xóm cái nước,ya'an,yabrūd,yachimata,yachiyo,yacuiba,yadgir,yagoua
    yagry,yaguajay,yaizu,yakeshi,yakima,yakutsk,yala,yalova,yalta,yamaga,yamagata,yamaguchi
    yamato,yamato-takada,yamatokōriyama,yambio,yambol,yame,yamethin,yamoussoukro,yamuna nagar
    yan besar,yan nawa,yan'an,yanagawa,yanam,yanbu,yancheng,yangambi,yangcheng,yangchun,yangcun
    yanggu,yanghang,yanghe,yangiyer,yangiyŭl,yangjiang,yangju,yangliuqing,yangon,yangp'yŏng
    yangpu,yangquan,yangsan,yangshuo,yangtun,yanguan,yangzhou,yanji,yanjia,yanliang,yanta,yantai
    yantongshan,yanzhou,yao,yaoji,yaoundé,yaowan,yaritagua,yaroslavl,yaroslavskiy,yartsevo
    yasenevo,yashan,yashio,yasu,yasuj,yatomi,yatou,yautepec,yavatmāl,yavné,yawata,yawnghwe
    yaxing,yazd,yazman,yaţţā,yebaishou,yecheon,yefremov,yegor'yevsk,yei,yekaterinburg,yelabuga
    yelahanka,yelets,yelizovo,yellandu,yemen,yenagoa,yenakiyeve,yenangyaung,yendi,yeoju,yeola
    yeongam,yeongdong,yeonggwang,yeongju,yeosu,yeovil,yerba buena,yerevan,yessentuki,yevlakh
    yevpatoriya,yeysk,yeyuan,yezhou,yibin,yichang,yicheng,yichun,yidu,yigou,yilan,yima,yinchuan
    yingge,yinggen,yingjiang,yingkou,yingli,yingqiu,yingshang chengguanzhen,yingtan,yinma,yintai
    yinzhu,yirga ch'efē,yirga ‘alem,yishan,yishui,yishun new town,yiwu,yixing,yizhou,yogyakarta
    yokkaichi,yokohama,yokosuka,yokota,yokote,yola,yomitan,yonago,yonezawa,yong'an,yongbei
    yongchuan,yongfeng,yongji,yongjian,yongkang,yongning,yongqing,yongxin,yongzhou,yonkers,yono
    yopal,yorba linda,yoshikawa,yoshkar-ola,yotsukaidō,yotsuya,youhao,youkaichi,youngstown
    youssoufia,yousuo,youting,youxi,yozgat,yuanlin,yuanping,yuanshang,yuba city,yucaipa,yucheng
    yuci,yudong,yuen long,yuen long kau hui,yuen long san hui,yuepu,yuexi,yueyang,yuktae-dong
    yukuhashi,yulin,yulinshi,yuma,yumbe,yumbo,yuncheng,yunfu,yunjin,yunlong,yunmen
    yunmeng chengguanzhen,yunnanyi,yunshan,yuntai,yunusobod,yunyang,yuqunweng,yurga,yurihonjō
    yurimaguas,yushu,yutan,yuxi,yuxia,yuyao,yuzawa,yuzhno-sakhalinsk,yuzhou,yuzivskyi,yên bái
    yên hòa,yên vinh,yüksekova,yŏch'im-dong,yūki,zaafarana,zaandam,zaanstad,zabrze,zabīd,zacapa
    zacapu,zacatecas,zacatelco,zadar,zagazig,zagné,zagora,zagreb,zahedan,zahir pir,zahirābād
    zahlé,zainsk,zaječar,zalaegerszeg,zalău,zama,zambia,zamboanga,zamora de hidalgo
    zamoskvorech'ye,zamość,zango,zanjan,zanzibar,zaoyang,zaozhuang,zapopan,zaporizhzhya,zaragoza
    zarand,zaranj,zaraza,zarechnyy,zaria,zarichnyi,zarinsk,zarqa,zarrīn shahr,zarzis,zavolzh'ye
    zawiercie,zawiya,zaxo,zayed city,zduńska wola,zefta,zehlendorf,zeist,zelenodolsk,zelenogorsk
    zelenograd,zelenokumsk,zemun,zenica,zepu,zerakpur,zeytinburnu,zgierz,zhabei,zhalantun
    zhanaozen,zhangfeng,zhangji,zhangjiachuan,zhangjiagang,zhangjiajie,zhangjiakou,zhangye
    zhangzhai,zhangzhou,zhangzhuang,zhanjiang,zhaobaoshan,zhaodong,zhaodun,zhaogezhuang,zhaoqing
    zhaotong,zhaoyuan,zhaozhou,zhaozhuang,zhawa,zhefang,zheleznodorozhnyy,zheleznogorsk
    zhengding,zhengji,zhengzhou,zhenjiang,zhenlai,zhenping,zhenxi,zhenzhou,zhezqazghan,zhicheng
    zhigou,zhigulëvsk,zhijiang,zhitikara,zhlobin,zhob,zhongduo,zhonggulou,zhonghe,zhongshan
    zhongshu,zhongwei,zhongxiang,zhongxin,zhongxing,zhoucheng,zhoucun,zhoujiaba,zhoukou,zhoushan
    zhovti vody,zhu cheng city,zhuanghe,zhuangyuan,zhubei,zhucheng,zhudong,zhuhai,zhuji
    zhujiajiao,zhujing,zhukovsky,zhulebino,zhumadian,zhushan,zhutuo,zhuyi,zhuzhai,zhuzhou
    zhytomyr,ziauddin pur,zibihu,zibo,zielona góra,zigong,ziguinchor,zile,zimbabwe,zinacantepec
    zinder,zipaquirá,zitong,ziway,ziyang,zizhuang,zlatoust,zliten,zlín,zoetermeer,zográfos,zomba
    zongo,zonguldak,zoucheng,zouila,zouzhuang,zouérat,zrenjanin,zugdidi,zugló,zumpango,zunyi
    zushi,zuénoula,zvishavane,zvyahel,zwickau,zwijndrecht,zwolle,zyablikovo,zyuzino,zárate
    zé doca,zürich,zürich (kreis 11),zürich (kreis 3),zürich (kreis 9),zābol,água rasa
    águas belas,águas claras,águas lindas de goiás,álimos,álvaro obregón,ávila,ålesund,århus
    çanakkale,çankaya,çankırı,çarşamba,çerkezköy,çiğli,çorlu,çorum,çubuk,çumra,ébolowa
    épinay-sur-seine,érd,évora,évosmos,évreux,évry,ílion,ðà lạt,ðông hà,ñuñoa,óbidos,ô môn
    ödemiş,örebro,östersund,úcua,újpest,ústí nad labem,ünye,ürümqi,üsküdar,ābu road,ābyek,ābādeh
    ādilābād,ādēt,ādīgrat,āgaro,ālbū kamāl,ālā'ĕr,āmol,āmūr,ānaiyūr,ānwén,ārabī,āreka,ārvi
    ārān bīdgol,āsansol,āsasa,āsela,āsosa,āstāneh-ye ashrafīyeh,āzādshahr,āz̄arshahr,čair,čačak
    české budějovice,điện bàn,đưc trọng,đố sơn,đống đa,đồng hới,đồng xoài,đức phổ,īlām
    īstgāh-e rāh āhan-e garmsār,ītāy al bārūd,īz̄eh,īṭahari̇̄,łomża,łódź,ōami,ōamishirasato,ōbu
    ōdate,ōgaki,ōita,ōjima,ōkubo-naka,ōme,ōmihachiman,ōmura,ōmuta,ōnojō,ōsaki,ōshū,ōta,ōtawara
    ōtsu,ōzu,ŏrang,śródmieście,świdnica,świdnik,świnoujście,świętochłowice,şabbāshahr,şabrātah
    şabyā,şabāḩ as sālim,şafwá,şalālah,şanlıurfa,şaḩam,şebin karahisar,şereflikoçhisar,şirvan
    şişli,şowme‘eh sarā,şurmān,şırnak,šabac,šiauliai,šilainiai,ţahţā,ţalkhā,ţarīf kalbā,ţarţūs
    ţimā,ţubarjal,ţurayf,ţāmiyah,ţūkh,ţūlkarm,ţūz khūrmātū,ŭllyul,ŭnch'ŏn-ŭp,ŭndŏk,żoliborz,żory
    żyrardów,žilina,žižkov,ḩadā'iq al qubbah,ḩajjah,ḩalwān,ḩamāh,ḩasanābād,ḩawallī,ḩawsh ‘īsá
    ḩayy khildā,ṣuwayliḥ,ṣāleḥīeh,ṭikāpur,ấp một,‘afrīn,‘ajlūn,‘alemaya,‘amrān,‘ayn al ‘arab
    ‘ibrī,‘irbīn,‘irqah,‘izbat ‘alī as sayyid
    """
  )
}
