/** The five regions of UN M49, in the order in which they are shown. */
export const REGIONS = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export type Region = (typeof REGIONS)[number];

type CodesByRegion = Readonly<Record<Region, string>>;

/**
 * ISO 3166-1 alpha-2 codes by the region of the UN M49 list (https://unstats.un.org/unsd/methodology/m49), in the order
 * of its sub-regions. TW is not in that list by itself and stands with the region around it.
 */
const ASSIGNED: CodesByRegion = {
  africa: `DZ EG LY MA SD TN EH
    IO BI KM DJ ER ET TF KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW
    AO CM CF TD CG CD GQ GA ST
    BW SZ LS NA ZA
    BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG`,
  americas: `AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI
    BZ CR SV GT HN MX NI PA
    AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE
    BM CA GL PM US`,
  asia: `KZ KG TJ TM UZ
    CN HK MO KP JP MN KR TW
    BN KH ID LA MY MM PH SG TH TL VN
    AF BD BT IN IR MV NP PK LK
    AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE`,
  europe: `BY BG CZ HU PL MD RO RU SK UA
    AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB
    AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES
    AT BE FR DE LI LU MC NL CH`,
  oceania: `AU CX CC HM NZ NF
    FJ NC PG SB VU
    GU KI MH FM NR MP PW UM
    AS CK PF NU PN WS TK TO TV WF`,
};

/** Assigned, but in no region. */
const WITHOUT_REGION = ['AQ'];

/**
 * User-assigned codes, which invented offices carry: spread evenly, eight for each region. XK, the only one that real
 * offices use (Kosovo), stands where they are.
 */
const USER_ASSIGNED: CodesByRegion = {
  africa: 'QN QS QX XC XH XM XR XW',
  americas: 'QO QT QY XD XI XN XS XX',
  asia: 'QP QU QZ XE XJ XO XT XY',
  europe: 'QQ QV XA XF XK XP XU XZ',
  oceania: 'QM QR QW XB XG XL XQ XV',
};

function pairsOf(codes: CodesByRegion): readonly (readonly [string, Region])[] {
  return REGIONS.flatMap((region) => codes[region].split(/\s+/).map((code) => [code, region] as const));
}

const REGION_OF: ReadonlyMap<string, Region> = new Map([...pairsOf(ASSIGNED), ...pairsOf(USER_ASSIGNED)]);

/** All codes that ISO 3166-1 assigns to a country or territory, in alphabetical order; without user-assigned ones and ZZ. */
export const COUNTRIES: readonly string[] = [...pairsOf(ASSIGNED).map(([code]) => code), ...WITHOUT_REGION].sort();

/**
 * The region of a country by its ISO 3166-1 alpha-2 code. Null for Antarctica, for ZZ (an international organisation) and
 * for codes that nobody is known to use.
 */
export function regionOf(country: string): Region | null {
  return REGION_OF.get(country) ?? null;
}
