const list = `
	pass password passwort contrasena clave secret secreto letmein welcome bienvenido admin administrator root user usuario
	guest test testing demo default changeme change master login signin sign access acceso open enter please temporary temp
	new old my the this is it for your our one two three qwerty azerty asdf zxcv abc iloveyou love amor loveyou lovely te quiero
	princess princesa prince king queen angel angels star stars sunshine sunny rainbow shadow dragon monkey tiger tigers lion
	eagle eagles bear bears cat cats dog dogs puppy kitty kitten horse bird butterfly flower flowers mariposa estrella cielo
	football futbol soccer baseball basketball hockey golf tennis cowboys yankees panthers lakers steelers chelsea barcelona
	arsenal liverpool madrid superman batman spiderman pokemon starwars naruto matrix ninja pirate hunter ranger killer
	freedom liberty america american usa carolina charlotte raleigh asheville haywood buncombe mexico texas florida newyork
	london jesus jesucristo christ dios god lord heaven faith hope blessed grace bible amen maria michael jordan jennifer
	jessica ashley daniel david robert thomas william charlie george joshua andrew matthew anthony nicole michelle
	hannah amanda samantha elizabeth alexander carlos jose juan luis ana summer winter spring autumn fall verano invierno
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
	hello hola hi goodbye adios happy feliz birthday family familia mother father mama papa baby babygirl brother sister
	friend friends amigo amiga amigos together home house school teacher student college university work office company
	computer internet windows microsoft google apple facebook amazon samsung iphone android server network wireless wifi
	money dollar cash lucky winner champion number forever always never trust trustno nobody nothing whatever blah foo bar
	coffee chocolate cookie cookies cheese banana apples orange pepper ginger honey sugar candy pizza purple yellow
	green black white blue red silver golden gold diamond crystal phoenix thunder lightning fire water ice mountain river
	ocean island beach garden music guitar piano dancer singer player games game play gamer
	longtable long table collaborative collaboratives coordinator coordinador member members community comunidad council
	county state health mental behavioral crisis care system systems services social agency partner partners meeting
	correct horse battery staple
`;

/** Words that passwords known to thieves are made of, in English and Spanish; our own list, in small letters. */
export const commonWords: string[] = list.trim().split(/\s+/);
