import { list } from "./list.ts";
import type { LanguageRules } from "./rules.ts";

/** What customers of shops, carriers, banks, telecoms, restaurants, hotels and apps name, and what goes wrong there. */
export const englishAspects: LanguageRules["aspects"] = {
  quality: {
    topics: list(`
      product*, item*, quality, material*, fabric, stitching, build quality, workmanship, durability, model, device*,
      phone case, screen, display, battery, charger, cable, speaker*, headphones, earbuds, camera, keyboard, laptop,
      tablet, printer, watch, strap, zip, zipper, seam, colour, color, size, sizing, fit, shoe*, shirt*, dress*, jacket*,
      coat, trousers, jeans, jumper, sofa, mattress, chair, lamp, kettle, vacuum, fridge, washing machine, dishwasher,
      toy*, design, finish, smell, manual, instructions, warranty, spare part*, handset, headset, sim card,
      sound quality, sound, bass, button*, hinge, lid, handle, wheel*, blade*, motor, picture quality, touchscreen`),
    faults: list(`
      broke, broken, breaks, breaking, fell apart, falls apart, falling apart, defective, defect*, faulty, fault,
      cracked, crack, cracks, scratched, scratches, dented, dent, torn, ripped, rip, tore, frayed, faded, fades,
      came loose, loose, wobbly, wobbles, snapped, leaks, leaking, leaked, rust, rusty, rusted, flimsy, cheaply made,
      poor quality, bad quality, terrible quality, low quality, inferior, shoddy, poorly made, badly made, cheap plastic,
      counterfeit, fake, knock off, knockoff, not genuine, not authentic, used item, second hand,
      stopped working, not working, doesn't work, does not work, didn't work, did not work, won't work, never worked,
      no longer works, won't turn on, wouldn't turn on, doesn't turn on, won't charge, doesn't charge, won't start,
      died, dead on arrival, dead pixel*, overheats, overheating, gets hot, burnt out, burned out, malfunction*,
      does not fit, doesn't fit, didn't fit, too small, too big, too tight, too large, too short, too thin, runs small,
      runs large, not as described, not as advertised, not as pictured, nothing like the picture, different from the picture,
      looks nothing like, missing part*, missing screw*, no manual, bad smell, smells of chemicals, smells, stinks, scratchy,
      peeling, peeled off, bubbling, discoloured, discolored, stain*, hole in, holes in, shrank, shrunk, pilling,
      drains the battery, battery drain*, doesn't hold a charge, won't hold a charge, noisy, rattles, fiddly`),
  },
  function: {
    topics: list(`
      app, application, website, web site, site, webpage, page, homepage, software, update, firmware, feature*, menu bar,
      interface, ui, layout, navigation, search function, search bar, filter*, dark mode, notification*, version, browser,
      android, ios, iphone, chatbot, bot, wifi, wi-fi, internet, network, signal, coverage, reception, broadband, data,
      connection, bluetooth, sync, streaming, video, audio, entertainment, in-flight entertainment, tv, outlet*, usb,
      system, kiosk, self check-in, online check-in, contactless, atm, cash machine, virtual card, top up, top-up,
      topup, transfer*, form, checkout page, basket, cart, link, button on, online tool, portal`),
    faults: list(`
      crash*, keeps crashing, bug, bugs, buggy, glitch*, glitchy, freezes, froze, freezing, frozen screen, lag*, laggy,
      error, errors, error message*, error code*, server error, blank page, white screen, black screen,
      site is down, app is down, website is down, website down, site down, app down, system down, is down again, outage*,
      not loading, won't load, doesn't load, does not load, never loads, can't log in, cannot log in, can't login,
      cannot login, unable to log in, can't sign in, cannot sign in, keeps logging me out, logs me out, logged out,
      disconnect*, drops the connection, keeps dropping, dropped call*, no signal, no service, no internet, no wifi,
      slow internet, slow wifi, unresponsive, not responding, stopped responding, doesn't respond, timed out, time out,
      hard to use, difficult to use, confusing, not user friendly, unusable, clunky, won't let me, will not let me,
      doesn't let me, not letting me, doesn't sync, won't sync, won't connect, doesn't connect, can't connect,
      won't install, won't open, doesn't open, doesn't save, deleted my, lost my data, lost all my, was declined,
      been declined, is declined, got declined, keeps declining, card declined, payment declined, declined, rejected,
      not accepted, won't accept, failed transfer, transfer failed, failed, fails, failing, failure, still pending, is pending,
      pending, stuck, blocked, swallowed, ate my card, not processed, not go through, didn't go through, won't go through,
      doesn't go through, hasn't gone through, has not gone through, unable to activate, cannot activate, can't activate,
      dead link*, broken link*, too many ads, ads everywhere, pop ups, popups`),
  },
  comfort: {
    topics: list(`
      seat, seats, seating, legroom, leg room, bed*, pillow*, mattress, room, rooms, bathroom, shower, toilet*, towel*,
      aircon, air con, air conditioning, heating, cabin, aircraft, airplane, plane, aisle, overhead bin*, recline,
      blanket*, upgrade, first class, business class, economy, exit row, middle seat, window seat, leather, carpet,
      hotel, suite, apartment, gym, pool, spa`),
    faults: list(`
      uncomfortable, cramped, no legroom, no leg room, dirty, filthy, unclean, disgusting room, mould, mold, mouldy, moldy,
      bed bugs, bedbugs, cockroach*, smelled of smoke, smells of smoke, stuffy, too hot, too cold, freezing cold, boiling hot,
      no hot water, no heating, no air, broken seat, seat is broken, seat was broken, not cleaned, wasn't cleaned,
      no power outlet*, worst flight, bad flight, terrible flight, awful flight, horrible flight, old plane*, dated,
      run down, rundown, thin walls, split us up, separated from, not sitting together, seats together, lost our seats, gave away my seat,
      gave my seat, seat assignment*, seat changed, changed my seat, moved my seat`),
  },
  food: {
    topics: list(`
      food, meal*, dish*, menu, breakfast, lunch, dinner, dessert, starter, portion*, taste, flavour, flavor, coffee, tea,
      drink*, cocktail*, wine, beer, pizza, burger*, fries, chips, steak, chicken, fish, salad, soup, rice, noodles, pasta,
      sandwich*, sushi, curry, sauce, bread, cake, ice cream, snack*, buffet, ingredient*, meat, vegetable*, fruit, milk, egg*,
      vegan, vegetarian, gluten free`),
    faults: list(`
      bland, tasteless, undercooked, overcooked, burnt, raw, cold food, food was cold, stone cold, lukewarm, stale, soggy, greasy,
      too salty, too sweet, too spicy, dry chicken, rubbery, chewy, inedible, hair in, bug in my, expired, out of date,
      past its date, rotten, gone off, off milk, sour milk, small portion*, tiny portion*, food poisoning, made me sick,
      no taste, no flavour, no flavor, flavorless, flavourless, watery, hungry, no food, ran out of food`),
  },
  delivery: {
    topics: list(`
      delivery, deliveries, deliver, delivered, delivering, shipping, shipment*, shipped, ship, dispatch*, parcel*, courier*, driver*,
      postman, mailman, post office, tracking, tracking number, carrier, dhl, ups, fedex, usps, hermes, evri, royal mail, dpd, customs, arrival,
      arrived, arrive, arrives, arriving, eta, delivery window, delivery slot, doorstep, neighbour, neighbor, pick up point, pickup point,
      collection point, locker, flight, flights, flt, plane on time, departure, departing, landing, landed, take off, takeoff, gate, runway, tarmac, layover, connection flight,
      connecting flight, connecting, luggage, baggage, bag, bags, suitcase*, baggage claim, bag claim, train, bus`),
    faults: list(`
      late, delay, delays, delayed, delaying, overdue, behind schedule, not on time, never on time, hours late, days late, weeks late,
      never arrived, not arrived, hasn't arrived, has not arrived, haven't arrived, didn't arrive, did not arrive, still not arrived, never came,
      didn't come, did not come, never showed up, not showed up, didn't show up, never turned up, hasn't come, has not come,
      never received, not received, haven't received, have not received, didn't receive, did not receive, hasn't been delivered, not delivered,
      not been delivered, wasn't delivered, undelivered, isn't here yet, not here yet, still waiting for my order, still waiting for my parcel, still waiting for my package,
      still waiting for delivery, still waiting for my card, still hasn't come, still not here, where is my order, where's my order, where is my parcel, where is my package, where's my package, where is my card, where's my parcel,
      lost in the post, lost in transit, lost parcel, lost package, lost my parcel, lost my package, lost my order, lost luggage, lost baggage, lost bag*, lost my bag*,
      lost my luggage, lost my baggage, lost our bag*, lost our luggage, losing my bag*, losing my luggage, missing bag*, missing luggage, delayed bag*, bag didn't, bags didn't, bag is still, where is my bag*, where are my bags,
      where's my bag, find my bag*, locate my bag*, damaged my bag*, damaged luggage, broke my bag, bag was damaged, tracking hasn't, tracking has not, no tracking, tracking not updated, stuck in customs,
      wrong address, left it outside, left in the rain, left on the doorstep, left with a neighbour, thrown over, threw my parcel, threw the parcel, stolen from, slow delivery, slow shipping, delivery took, shipping took, took # weeks, took # days,
      took forever to arrive, took a month, cancelled flight, cancelled flights, canceled flight, canceled flights, flight cancel*, flight was cancel*, flight got cancel*, flight has been cancel*, cancelled my flight, canceled my flight, cancel* our flight, cancelling flight*,
      flight delayed, flight delay, missed my connection, missed our connection, missed connection*, miss my connection, miss my flight, missed my flight, missed our flight, misconnect*, stuck on the tarmac,
      sitting on the tarmac, stranded, stuck in, sitting on the plane, sitting on the runway, mechanical*, maintenance issue*, no crew, waiting for a crew, waiting for a gate, diverted, grounded, de-icing, deicing, bumped, overbooked, oversold,
      no show, not shipped, hasn't shipped, has not shipped, still not shipped, haven't shipped, never shipped, not dispatched, out for delivery for`),
  },
  waiting: {
    topics: list(`
      wait, waiting, waited, waits, queue*, queuing, line, lines, wait time*, waiting time*, serving time, table service`),
    faults: list(`
      long wait, waited # hours, waited # minutes, waited an hour, waited over an hour, waited for # hours, waited for # minutes, waiting for # hours,
      waited # weeks, waited # days, waiting # hours, waiting # weeks, waiting # days, waiting for # weeks, waiting for # days, wait # hours, wait # minutes, waited more than, waited half an hour, waited for an hour,
      waited forever, waiting forever, kept waiting, kept us waiting, made us wait, made me wait, took an hour, took # hours, took # minutes, took ages,
      took forever, slow kitchen, slow to arrive, so slow, too slow, very slow, long queue*, long line*, hour wait, hours wait`),
  },
  order: {
    topics: list(`order, orders, ordered, purchase*, quantity, contents, stock, availability`),
    faults: list(`
      wrong item*, wrong product, wrong size, wrong colour, wrong color, wrong order, wrong one, wrong model, sent the wrong, sent me the wrong, received the wrong, got the wrong,
      delivered the wrong, missing item*, item* missing, missing from my order, missing from the box, incomplete order, order incomplete, half my order, part of my order,
      not what i ordered, isn't what i ordered, not what we ordered, out of stock, sold out, cancelled my order, canceled my order, order was cancelled, order was canceled,
      order cancelled, order canceled, cancelled without, forgot my, forgot the, empty box, box was empty, only received, only got one, someone else's order`),
  },
  packaging: {
    topics: list(
      `package*, packaging, packed, packing, box, wrapping, wrapped, bubble wrap, carton, envelope, bottle`,
    ),
    faults: list(`
      damaged, damage, crushed, squashed, box was open, box was torn, arrived broken, arrived damaged, arrived open, arrived smashed, badly packed, poorly packed, poor packaging,
      bad packaging, no padding, smashed, shattered, spilled, spilt, leaked in the box, broken in transit, damaged in transit, seal was broken`),
  },
  staff: {
    topics: list(`
      staff, employee*, waiter*, waitress*, server, servers, receptionist, cashier*, manager*, clerk, crew, flight attendant*, attendant*, steward*, stewardess*, pilot, captain, gate agent*,
      ticket agent, counter agent, agent*, rep, reps, representative*, assistant, security guard, technician*, engineer, plumber, nurse, barista, host, hostess, personnel, team member*, advisor*, adviser*,
      attitude, manners, hospitality, shop assistant*, salesman, saleswoman, salesperson, workers`),
    faults: list(`
      rude, rudely, rudeness, impolite, unfriendly, unhelpful, unprofessional, disrespectful, arrogant, condescending, patronising, patronizing, dismissive, hostile, aggressive, yelled at, shouted at, screamed at,
      laughed at, swore at, rolled her eyes, rolled his eyes, ignored us, ignored me, bad attitude, poor attitude, terrible attitude, treated like, treat us like, treat customers like, treated us, treated me, discriminat*, racist, sexist,
      insulted, snarky, incompetent, clueless, untrained, lazy, couldn't care less, could not care less, nobody cares, no one cares, don't care, doesn't care, didn't care, lied to, liars, lying, kicked off, kicked out, no help, not helpful, wasn't helpful, weren't helpful`),
  },
  support: {
    topics: list(`
      customer service, customer care, customer support, support, service, services, helpdesk, help desk, helpline, hotline, call centre, call center, phone line, live chat, chat, email*, e-mail*, phone number, telephone, reply,
      response, respond, complaint*, ticket number, case number, follow up, communication, assistance, help, supervisor, dm, dm'd, tweet*, callback, call back, voicemail, desk, chat agent, cust service, cs, contact, call, calls, called, calling`),
    faults: list(`
      on hold, hold for, hold time*, put on hold, held for, hung up, hang up, hanging up, hangs up, disconnected me, cut off, cut me off, dropped my call, can't get through, cannot get through, couldn't get through, can't reach, cannot reach, unable to reach, couldn't reach,
      can't get hold of, no answer, nobody answers, no one answers, never answer*, doesn't answer, don't answer, didn't answer, not answering, won't answer, nobody has answered, nobody answered, no one has answered, no one answered, nobody has replied, no one has replied, nobody replied, no one replied, nobody has responded, no one has responded, no reply, no response, never replied, not replied, haven't replied, hasn't replied, didn't reply, never responded, didn't respond, not responded,
      haven't responded, hasn't responded, no one responds, nobody responds, heard nothing, heard nothing back, haven't heard, have not heard, never heard back, no callback, no call back, never called back, never called me back, didn't call back, didn't call me back, promised to call,
      ignored my, ignoring my, ignored, ignores, passed around, transferred me, transferred # times, bounced between, sent me in circles, passed from, no one to talk to, no one to help, nobody to help, can't speak to, cannot speak to, talk to a human, speak to a human, real person, actual person, real human, automated message, automated system,
      automated response, automated reply, copy and paste, canned response*, closed my ticket, closed the ticket, refused to help, won't help, will not help, didn't help, did not help, not help, no support, no customer service, no communication, no information, no explanation, no apology, no updates, no notice, without notice, without warning, not informed, wasn't informed, never informed,
      didn't tell us, didn't tell me, poor service, bad service, terrible service, awful service, horrible service, worst service, worst customer service, bad customer service, poor customer service, terrible customer service, horrible customer service, awful customer service, lack of service, slow service, useless support`),
  },
  price: {
    topics: list(
      `price*, pricing, cost, costs, fee, fees, value, value for money, money, worth, deal, deals, discount*, coupon*, voucher*, promo code*, promotion, sale, subscription*, plan, plans, tariff, rate, rates, exchange rate*, charge for, expensive, cheap`,
    ),
    faults: list(`
      too expensive, overpriced, over priced, overcharge*, overcharging, rip off, ripoff, ripped off, not worth, isn't worth, wasn't worth, waste of money, poor value, bad value, price went up, price increase*, price hike*, raised the price, raised prices, raised my bill, hidden fee*, hidden charge*, hidden cost*,
      extra fee*, extra charge*, additional fee*, additional charge*, extra cost*, surcharge*, bag fee*, baggage fee*, change fee*, cancellation fee*, booking fee*, late fee*, service fee*, fee charged, charged a fee, charged me a fee, wrong exchange rate, exchange rate is wrong, exchange rate wrong, wrong rate, bad rate, discount didn't, discount not applied, code didn't work, voucher didn't, coupon didn't, voucher expired, coupon expired, code expired, gift card expired,
      coupon not, voucher not, price is wrong, wrong price, different price, more expensive than, too much money, costs too much, cost too much, greedy, daylight robbery`),
  },
  payment: {
    topics: list(`
      payment*, pay, paid, paying, bill, bills, billing, billed, invoice*, receipt*, statement, charge, charges, charged, transaction*, credit card, debit card, card payment, direct debit*, bank, bank account, account balance, balance, withdrawal*, cash, deposit*, paypal, apple pay, google pay, klarna, instalment*, installment*, tax, vat,
      standing order, autopay, auto renewal, renewal, renewed, cheque, contract`),
    faults: list(`
      charged twice, charged me twice, charged # times, double charge*, charged double, billed twice, billed me twice, paid twice, charged again, charged too much, charged more than, charged the wrong, charged for something, wrongly charged, unauthorised, unauthorized, not authorise, not authorize, didn't authorise, didn't authorize, did not authorise, did not authorize,
      don't recognise, don't recognize, do not recognise, do not recognize, unrecognised, unrecognized, not recognise, not recognize, unknown charge*, strange charge*, fraudulent, fraud, scam, scammed, stole my money, stolen money, took my money, taken from my account, took money from, money was taken, money is gone, money missing, wrong amount, incorrect amount, wrong bill, wrong invoice, bill is wrong, incorrect bill,
      balance is wrong, balance has not, balance hasn't, not showing up, not showing in, doesn't show up, hasn't shown up, not in my account, not been credited, not credited, hasn't been credited, never credited, no invoice, never got an invoice, no receipt, still being charged, still charging me, keep charging me, keeps charging me, keep getting charged, reverted, never made that, didn't make this, renewed without, auto renewed, cancelled but still`),
  },
  refund: {
    topics: list(
      `refund*, reimburse*, reimbursement, money back, my money, return, returns, returned, returning, return label, exchange, replacement, compensation, compensate, credit note, store credit, gift card*, travel voucher*, flight credit, chargeback`,
    ),
    faults: list(`
      no refund, never refunded, not refunded, haven't refunded, hasn't refunded, refuse to refund, refused to refund, refusing to refund, refuses to refund, refused a refund, denied a refund, denied my refund, won't refund, will not refund, want a refund, want my money back, want my money, need a refund, demand a refund, demand my money,
      never received my refund, never received a refund, never got my refund, still no refund, waiting for my refund, waiting for a refund, waiting on a refund, where is my refund, where's my refund, haven't received my refund, have not received my refund, refund not, refund hasn't, refund has not, refund never, refund still, can't return, cannot return, won't take it back, pay for the return, pay for return, return shipping, refused to replace, won't replace, not compensated, no compensation`),
  },
  booking: {
    topics: list(`
      booking*, book, booked, reservation*, reserve*, ticket, tickets, ticketing, fare, fares, itinerary, rebook*, rebooking, re-book*, reschedule*, confirmation, confirmation number, confirmation email, check-in, check in, checkin, checkout, check out, miles, points, rewards, reward*, loyalty, frequent flyer, membership, status match, companion pass,
      award*, elite, gold status, passport, name change, change my flight, change flight, change flights, change my reservation, change a flight, flight change*, boarding pass*, standby, appointment*, gift certificate*, travel bank`),
    faults: list(`
      can't book, cannot book, couldn't book, unable to book, trying to book, tried to book, booking problem*, flight booking problem*, problem booking, problems booking, issue booking, lost my booking, lost my reservation, lost our reservation, no record of, cancelled my booking, canceled my booking, cancelled my reservation, booking was cancelled, reservation was cancelled,
      double booked, trying to change, tried to change, can't change, cannot change, can't check in, cannot check in, unable to check in, won't let me book, won't let me check in, missing miles, miles not, points not, points expired, points missing, never received my miles, never received my points, haven't received my miles, haven't received my points, never got my points, wrong date, wrong name, website to book, online to book, no confirmation, can't add, cannot add, unable to add`),
  },
  account: {
    topics: list(`
      account*, password*, pin, login, log in, sign in, sign up, signup, registration, profile, identity, verification, verify, personal details, my details, username, passcode, two factor, privacy, data protection, newsletter*, spam, unsubscribe, terms, policy, policies`),
    faults: list(`
      locked out, account locked, account blocked, account was closed, closed my account, suspended my account, account suspended, account was hacked, hacked, forgot my password, password reset, reset my password, can't verify, cannot verify, unable to verify, never signed up, keep sending me, stop emailing me, stop calling me, sold my data, leaked my data, data breach`),
  },
  place: {
    topics: list(`
      location, parking, car park, neighbourhood, neighborhood, atmosphere, ambience, ambiance, decor, interior, music, lobby, terrace, entrance, branch, airport, terminal, lounge, street, view, opening hours, crowd`),
    faults: list(`
      hard to find, difficult to find, no parking, too loud, too noisy, loud music, crowded, overcrowded, closed early, was closed, dark, no toilets, no lift, not accessible, no wheelchair`),
  },
};
