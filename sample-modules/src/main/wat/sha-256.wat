;; Computes the SHA-256 of a million letters 'a', a test vector of FIPS 180-4: rotations and additions.
;; expect: exit 0
(module
  ;; include: print
  ;; 64: the state, 8 words; 1024: round constants; 2048: the block, 16 words, extended to 64.
  (memory (export "memory") 1)
  (data (i32.const 64)
    "\67\e6\09\6a\85\ae\67\bb\72\f3\6e\3c\3a\f5\4f\a5"
    "\7f\52\0e\51\8c\68\05\9b\ab\d9\83\1f\19\cd\e0\5b")
  (data (i32.const 1024)
    "\98\2f\8a\42\91\44\37\71\cf\fb\c0\b5\a5\db\b5\e9\5b\c2\56\39\f1\11\f1\59\a4\82\3f\92\d5\5e\1c\ab"
    "\98\aa\07\d8\01\5b\83\12\be\85\31\24\c3\7d\0c\55\74\5d\be\72\fe\b1\de\80\a7\06\dc\9b\74\f1\9b\c1"
    "\c1\69\9b\e4\86\47\be\ef\c6\9d\c1\0f\cc\a1\0c\24\6f\2c\e9\2d\aa\84\74\4a\dc\a9\b0\5c\da\88\f9\76"
    "\52\51\3e\98\6d\c6\31\a8\c8\27\03\b0\c7\7f\59\bf\f3\0b\e0\c6\47\91\a7\d5\51\63\ca\06\67\29\29\14"
    "\85\0a\b7\27\38\21\1b\2e\fc\6d\2c\4d\13\0d\38\53\54\73\0a\65\bb\0a\6a\76\2e\c9\c2\81\85\2c\72\92"
    "\a1\e8\bf\a2\4b\66\1a\a8\70\8b\4b\c2\a3\51\6c\c7\19\e8\92\d1\24\06\99\d6\85\35\0e\f4\70\a0\6a\10"
    "\16\c1\a4\19\08\6c\37\1e\4c\77\48\27\b5\bc\b0\34\b3\0c\1c\39\4a\aa\d8\4e\4f\ca\9c\5b\f3\6f\2e\68"
    "\ee\82\8f\74\6f\63\a5\78\14\78\c8\84\08\02\c7\8c\fa\ff\be\90\eb\6c\50\a4\f7\a3\f9\be\f2\78\71\c6")

  (func $word (param $i i32) (result i32)
    (i32.load offset=2048 (i32.shl (local.get $i) (i32.const 2))))
  (func $set_word (param $i i32) (param $value i32)
    (i32.store offset=2048 (i32.shl (local.get $i) (i32.const 2)) (local.get $value)))

  (func $extend
    (local $i i32)
    (local $w i32)
    (local $v i32)
    (local.set $i (i32.const 16))
    (loop $next
      (local.set $w (call $word (i32.sub (local.get $i) (i32.const 15))))
      (local.set $v (call $word (i32.sub (local.get $i) (i32.const 2))))
      (call $set_word (local.get $i)
        (i32.add
          (i32.add
            (call $word (i32.sub (local.get $i) (i32.const 16)))
            (i32.xor
              (i32.xor (i32.rotr (local.get $w) (i32.const 7)) (i32.rotr (local.get $w) (i32.const 18)))
              (i32.shr_u (local.get $w) (i32.const 3))))
          (i32.add
            (call $word (i32.sub (local.get $i) (i32.const 7)))
            (i32.xor
              (i32.xor (i32.rotr (local.get $v) (i32.const 17)) (i32.rotr (local.get $v) (i32.const 19)))
              (i32.shr_u (local.get $v) (i32.const 10))))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $i) (i32.const 64)))))

  (func $add_to_state (param $at i32) (param $value i32)
    (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (local.get $value))))

  (func $compress
    (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (local $e i32) (local $f i32) (local $g i32) (local $h i32)
    (local $i i32) (local $t i32) (local $u i32)
    (call $extend)
    (local.set $a (i32.load (i32.const 64)))
    (local.set $b (i32.load (i32.const 68)))
    (local.set $c (i32.load (i32.const 72)))
    (local.set $d (i32.load (i32.const 76)))
    (local.set $e (i32.load (i32.const 80)))
    (local.set $f (i32.load (i32.const 84)))
    (local.set $g (i32.load (i32.const 88)))
    (local.set $h (i32.load (i32.const 92)))
    (loop $round
      (local.set $t
        (i32.add
          (i32.add (local.get $h)
            (i32.xor
              (i32.xor (i32.rotr (local.get $e) (i32.const 6)) (i32.rotr (local.get $e) (i32.const 11)))
              (i32.rotr (local.get $e) (i32.const 25))))
          (i32.add
            (i32.xor
              (i32.and (local.get $e) (local.get $f))
              (i32.and (i32.xor (local.get $e) (i32.const -1)) (local.get $g)))
            (i32.add
              (i32.load offset=1024 (i32.shl (local.get $i) (i32.const 2)))
              (call $word (local.get $i))))))
      (local.set $u
        (i32.add
          (i32.xor
            (i32.xor (i32.rotr (local.get $a) (i32.const 2)) (i32.rotr (local.get $a) (i32.const 13)))
            (i32.rotr (local.get $a) (i32.const 22)))
          (i32.xor
            (i32.xor
              (i32.and (local.get $a) (local.get $b))
              (i32.and (local.get $a) (local.get $c)))
            (i32.and (local.get $b) (local.get $c)))))
      (local.set $h (local.get $g))
      (local.set $g (local.get $f))
      (local.set $f (local.get $e))
      (local.set $e (i32.add (local.get $d) (local.get $t)))
      (local.set $d (local.get $c))
      (local.set $c (local.get $b))
      (local.set $b (local.get $a))
      (local.set $a (i32.add (local.get $t) (local.get $u)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $round (i32.lt_u (local.get $i) (i32.const 64))))
    (call $add_to_state (i32.const 64) (local.get $a))
    (call $add_to_state (i32.const 68) (local.get $b))
    (call $add_to_state (i32.const 72) (local.get $c))
    (call $add_to_state (i32.const 76) (local.get $d))
    (call $add_to_state (i32.const 80) (local.get $e))
    (call $add_to_state (i32.const 84) (local.get $f))
    (call $add_to_state (i32.const 88) (local.get $g))
    (call $add_to_state (i32.const 92) (local.get $h)))

  (func $fill (param $value i32)
    (local $i i32)
    (loop $next
      (call $set_word (local.get $i) (local.get $value))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $i) (i32.const 16)))))

  (func $say_state
    (local $i i32)
    (loop $next
      (call $say_bits
        (i64.or
          (i64.shl (i64.load32_u offset=64 (local.get $i)) (i64.const 32))
          (i64.load32_u offset=68 (local.get $i))))
      (local.set $i (i32.add (local.get $i) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $i) (i32.const 32)))))

  ;; A million bytes are 15,625 whole blocks; a last one holds the mark and the length of 8,000,000 bits.
  (func (export "_start")
    (local $blocks i32)
    (local.set $blocks (i32.const 15625))
    (loop $next
      (call $fill (i32.const 0x61616161))
      (call $compress)
      (local.set $blocks (i32.sub (local.get $blocks) (i32.const 1)))
      (br_if $next (local.get $blocks)))
    (call $fill (i32.const 0))
    (call $set_word (i32.const 0) (i32.const 0x80000000))
    (call $set_word (i32.const 15) (i32.const 8000000))
    (call $compress)
    (call $say_state)
    (call $new_line)))
