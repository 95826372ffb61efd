/** A kind of number that the coach needs to see. It stays visible where its words stand next to it. */
export interface Keeper {
  /** For those that the form of a number speaks for as well. */
  readonly name?: 'time' | 'year' | 'date'
  /** Phrases that name the number that follows, however long it is. */
  readonly before?: string
  /** Phrases that only make a short number or a cardinal harmless. */
  readonly hints?: string
  /** What a number looks like that a hint makes harmless. Default: up to five digits, or a cardinal. */
  readonly form?: RegExp
  /** Words right after a short number or a cardinal. */
  readonly after?: string
}

/** The months, without those that are everyday words. */
const MONTH =
  'january/february/march/april/june/july/august/september/october/november/december/jan/feb/apr/jun/jul/aug/sept/sep/oct/nov/dec'

export const keepers: readonly Keeper[] = [
  {
    // order
    before:
      'order id? | purchase order | po number | invoice | receipt | confirmation number/code/no | transaction number/id | job number | work order | return/rma | quote | numero de pedido | pedido | numero de commande | commande | bestellnummer | bestellung | auftragsnummer | rechnungsnummer | facture | factura | ordine',
  },
  {
    // ticket
    before: 'ticket id? | case id? | reference code? | ref | incident | complaint | service request | interaction number/id | inc',
  },
  {
    // tracking
    before: 'tracking id/code? | shipment | parcel | package | consignment | awb | waybill | fedex | fed ex | ups | usps | dhl',
  },
  {
    // amount
    hints:
      'total | balance | bill | fee | fees | price/cost/rent/charge/total of? | charged | charge is/was/of? | paid | pay | owe | owed | refund of? | refunded | credit of | quoted | deposit of | payment of | worth | comes to | amount | transfer | transferred | withdraw | withdrew | withdrawn | discount | sent | minimum | limit | budget | salary | income | usd | eur | gbp | inr | rs | rupees',
    after:
      'credits | coins | dollar | bucks | cent | pound | quid | pence | euro | rupee | usd | eur | gbp | inr | cad | aud | grand | k | thousand | million | lakh | crore | dolares | pesos | reais | francs | franken',
  },
  { after: 'percent | per cent | pct | percentage | prozent | por ciento/cento | pour cent' },
  {
    // duration
    after:
      'second | sec | secs | minute | min | mins | hour | hr | hrs | day | days | night | week | month | year | yr | yrs | yo | business/working/calendar days | dias | horas | minutos | meses | anos | jours | heures | mois | ans | tage | tagen | stunden | minuten | wochen | monate | jahre',
  },
  {
    name: 'time',
    form: /^(\d{1,3}|[01]\d[0-5]\d|2[0-3][0-5]\d)$/,
    hints: 'time | timing | at about/around? | around | by | between | until | from | before | after',
    after: 'am | pm | a m | p m | oclock | o clock | in the morning/afternoon/evening | noon | midnight | uhr | heures',
  },
  {
    // measure
    after:
      'megabit | megabyte | mbps | meg | megs | gig | gigs | gigabyte | gigabit | gb | mb | tb | kilo | kilogram | gram | kg | kgs | lbs | lb | ounce | oz | tons | stone | mile | kilometers | kilometres | km | metre | meter | feet | foot | ft | inches | inch | centimeters | centimetres | cm | mm | litre | liter | gallon | degree | fahrenheit | celsius | kilowatt hours? | kw | kwh | volt | amps | point | star | square feet/meters/metres | bar | mph',
  },
  {
    // dosage
    hints: 'take | dose | dosage | prescribed | prescription is? for?',
    after:
      'mg | m g | mgs | milligram | mcg | microgram | millilitres | milliliter | ml | m l | cc | units | tablet | pill | capsule | puffs | times | teaspoons | doses',
  },
  {
    // quantity
    after:
      'of them/those/these | item | piece | boxes | box | bottle | pack | packages | units | people | persons | members | users | licenses | seats | copies | pair | sets | cases | bags | cans | kids | children | guests | adults | devices | lines | phones | cars | rooms | calls | emails | messages | texts | letters | orders | payments | charges | transactions | tickets | cards | accounts | things | more | or so | each | times | other | different | new | extra | additional | separate | steps | questions | options | customers | employees | pages | vehicles | drivers | digit | number | characters',
  },
  {
    name: 'date',
    hints: `date | dated | may | mar | ${MONTH} | monday | tuesday | wednesday | thursday | friday | saturday | sunday | due on? | delivered on? | scheduled for`,
    after: `of? ${MONTH} | of may`,
  },
  {
    name: 'year',
    form: /^((19|20)\d\d|\d\d)$/,
    hints: 'since | year | in | back in | class of | model year',
    after: 'model | edition',
  },
  {
    // model
    before:
      'model | serial | part | item | product code/id? | sku | upc | printer is a | firmware | version | software version | build | release | app version | lot | batch',
  },
  {
    // error
    before: 'error code/message? | fault code? | stop code | status code | http | message code',
  },
  {
    // flight
    before: 'flight | gate | seat | train | bus | terminal | platform | boarding group | zone | row | coach',
  },
  {
    // promo
    before: 'promo/promotional/promotion/coupon/discount/voucher/offer/referral code? | coupon | promo',
  },
  {
    // place
    before:
      'store | branch | shop number | location number | restaurant number | room | aisle | floor | department | dept | extension | ext | office number | channel | page | section | question | step | line number | level | tier | unit number | route | highway | interstate | exit | register | table | lane',
  },
  {
    // menu
    hints: 'press | pressed | pressing | hit | option | select | selected | choose | chose | star | hash | pound key',
  },
  {
    // rank
    hints: 'number one | level | score of? | rating of? | rated | rate | scale of? | top | out of | grade | stage | phase',
    after: 'out of | stars',
  },
]
